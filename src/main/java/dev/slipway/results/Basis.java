package dev.slipway.results;

import dev.slipway.environment.EnvironmentText;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all stacks of a run follow from, beside the environment file of each.
 *
 * @param digest of the program, the Java and the Node that it runs on, and what CDKTF is told
 */
public record Basis(String digest) {
  /**
   * Of this run.
   *
   * @param program stands for the program; its build says it
   */
  public static Basis of(String program, Map<String, String> environment) {
    // CDKTF's own command hands settings over in variables such as CDKTF_CONTEXT_JSON.
    String told =
        environment.entrySet().stream()
            .filter(variable -> variable.getKey().startsWith("CDKTF_"))
            .map(Map.Entry::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    String java = Runtime.version().toString();
    return new Basis(Digest.of(program, java, new Node(environment).identity(), told));
  }

  /** What a stack follows from. */
  String of(EnvironmentText file) {
    return Digest.of(digest, file.system(), file.environment(), file.text());
  }
}
