package dev.slipway;

import dev.slipway.usage.Arguments;
import dev.slipway.usage.WrongUsage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed.
 *
 * @param stacks the stacks to synthesize; all when empty
 * @param accepted addresses of stateful resources that may be replaced
 * @param fresh whether what former runs synthesized counts for nothing
 * @param applied what is said of stacks, instead of synthesizing them: whether they were applied
 */
record CommandLine(
    Path environments,
    Path output,
    Set<String> stacks,
    Set<String> accepted,
    boolean fresh,
    Map<String, Boolean> applied) {
  static final String HELP =
      """
      usage: scripts/synth [options] [STACK ...]

      Synthesizes environment files to plain Terraform: one stack for each file, named after its
      path (environments/ltt/prod.yaml makes ltt-prod). Without STACK, all of them. What a synth has
      generated before is replaced, or left alone if anything is wrong; all else in the output folder
      stays, such as .terraform, variable files and stacks that were not asked for. README.md in there
      says what is where. A .terraform.lock.hcl beside the environments is put beside each stack.

      options:
        --environments DIR            folder of the environment files (default: environments)
        --output DIR                  where the stacks go (default: cdktf.out)
        --fresh                       build every stack, also those that did not change since they
                                      were built last; their results are kept in target/results
        --accept-replacement ADDRESS  let this stateful resource be destroyed and made anew; may
                                      be given more than once
        --applied STACK               synthesize nothing, but note in its .addresses file that the
                                      stack was applied: from now on what that lists is protected
        --not-applied STACK           note that nothing of it exists any more
        --help                        show this text

      exit codes: 0 done, 1 something is wrong with an environment, 2 wrong usage
      """;

  /** Reads the arguments; the folders of the project are the defaults. */
  static CommandLine parse(List<String> arguments, Project project) {
    Path environments = project.environments();
    Path output = project.output();
    Set<String> stacks = new LinkedHashSet<>();
    Set<String> accepted = new LinkedHashSet<>();
    Map<String, Boolean> applied = new LinkedHashMap<>();
    boolean fresh = false;
    var rest = new Arguments(arguments);
    while (!rest.isEmpty()) {
      String word = rest.next();
      switch (word) {
        case "--environments" -> environments = Path.of(rest.value(word));
        case "--output" -> output = Path.of(rest.value(word));
        case "--fresh" -> fresh = true;
        case "--accept-replacement" -> accepted.add(rest.value(word));
        case "--applied" -> applied.put(rest.value(word), true);
        case "--not-applied" -> applied.put(rest.value(word), false);
        default -> stacks.add(Arguments.name(word));
      }
    }
    if (!applied.isEmpty() && !stacks.isEmpty()) {
      String more = String.join(", ", stacks);
      throw new WrongUsage("--applied and --not-applied synthesize nothing; leave out " + more);
    }
    return new CommandLine(environments, output, stacks, accepted, fresh, applied);
  }

  /** Refuses stacks that no environment file describes. */
  void requireKnown(Collection<String> known) {
    for (String stack : applied.isEmpty() ? stacks : applied.keySet()) {
      Arguments.requireKnown("stack", stack, known);
    }
  }

  boolean wants(String stack) {
    return stacks.isEmpty() || stacks.contains(stack);
  }
}
