package dev.slipway.operation.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run of scripts/deploy holds back; the files in src/test/resources/journeys have those of
 * each system, run by run.
 *
 * @param services as it names them
 * @param lines what it says of each thing that is missing
 */
record Lacks(String services, List<String> lines) {
  private static final Path ALL = Path.of(System.getProperty("slipway.home"), "src/test/resources");
  private static final String WORDS =
      """

      Held back: %s. What is missing:

        %s

      When that is there, run scripts/deploy %s again; docs/first-deployment.md says more.
      """;

  /** Those of the first days of a stack. */
  static List<Lacks> of(String stack) throws IOException {
    String text = Files.readString(ALL.resolve("journeys").resolve(stack + ".txt"));
    return Stream.of(text.split("\n\n")).map(run -> run(run.lines().toList())).toList();
  }

  /** The end of what it says. */
  String words(String stack) {
    return WORDS.formatted(services, String.join("\n  ", lines), stack);
  }

  private static Lacks run(List<String> lines) {
    return new Lacks(lines.get(0).replace("Held back: ", ""), lines.subList(1, lines.size()));
  }
}
