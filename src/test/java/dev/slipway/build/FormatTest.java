package dev.slipway.build;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/lib/format.sh looks at what changed since it was content last. */
@Tag("real")
class FormatTest {
  private static final String SCRIPT =
      """
      set -euo pipefail
      home=$1
      . "$home/scripts/lib/prerequisites.sh"
      . "$home/scripts/lib/format.sh"
      "$2"
      """;

  @TempDir Path project;

  @Test
  void whatIsNotFormattedIsNamedUntilItIs() throws Exception {
    Path crane = Files.createDirectories(project.resolve("src/main/java")).resolve("Crane.java");
    Files.writeString(crane, "class Crane {  int high; }\n");

    var refused = run("check_format");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEqualTo("format: 1 changed Java sources\n");
    assertThat(refused.err())
        .isEqualTo(crane + "\nThese sources are not formatted: run scripts/format.\n");

    assertThat(run("apply_format").exitCode()).isEqualTo(0);
    assertThat(Files.readString(crane)).isEqualTo("class Crane {\n  int high;\n}\n");
    var content = run("check_format");
    assertThat(content).isEqualTo(new Command(0, "format: 1 changed Java sources\n", ""));
    var again = run("check_format");
    assertThat(again).isEqualTo(new Command(0, "format: 0 changed Java sources\n", ""));
  }

  private Command run(String function) throws Exception {
    return Command.run(
        project,
        Map.of("SLIPWAY_PROJECT", project.toString()),
        List.of("bash", "-c", SCRIPT, "bash", Run.HOME.toString(), function));
  }
}
