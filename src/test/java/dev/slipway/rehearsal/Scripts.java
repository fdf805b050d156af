package dev.slipway.rehearsal;

import dev.slipway.testing.Children;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The project's own scripts, run as people run them. */
final class Scripts {
  private Scripts() {}

  /** Runs a script to its end; what it says goes into a log, and into the exception if it fails. */
  static void run(Path log, Map<String, String> environment, String script, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(home().resolve("scripts").resolve(script).toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      if (Children.start(builder).waitFor() != 0) {
        throw new IllegalStateException("scripts/" + script + " failed:\n" + Files.text(log));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("scripts/" + script + " cannot be run", e);
    }
  }

  /** Synthesizes all environments of a folder. */
  static void synth(Path environments, Path output, Path log, Map<String, String> variables) {
    run(
        log,
        variables,
        "synth",
        "--environments",
        environments.toString(),
        "--output",
        output.toString());
  }

  static Path home() {
    return Path.of(System.getProperty("slipway.home", ".")).toAbsolutePath();
  }
}
