package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a bash script and sees to it that no secret shows, in what it prints or in `ps`. */
public final class WatchedScript {
  /** What came of it. */
  public record Run(int exitCode, String output, String errors) {}

  private final Path script;
  private final Pattern secret;

  public WatchedScript(Path script, Pattern secret) {
    this.script = script;
    this.secret = secret;
  }

  public Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("script", ".out");
    var errors = Files.createTempFile("script", ".err");
    try {
      var command = new ArrayList<>(List.of("bash", script.toString()));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      var process = builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      var commandLines = new LinkedHashSet<String>();
      while (!process.waitFor(15, TimeUnit.MILLISECONDS)) {
        process
            .descendants()
            .forEach(child -> child.info().commandLine().ifPresent(commandLines::add));
      }
      var run = new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
      assertThat(run.toString()).doesNotContainMatch(secret);
      assertThat(String.join("\n", commandLines)).doesNotContainMatch(secret);
      return run;
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  /** A tool in front of the real one on PATH, which dies when it is told certain words. */
  public static void toolThatDies(Path directory, String tool, String words) throws IOException {
    tool(
        directory,
        tool,
        """
        case "$*" in *'%1$s'*) exit 137 ;; esac
        while IFS= read -r line; do
          case $line in *'%1$s'*) exit 137 ;; esac
          printf '%%s\\n' "$line"
        done | %2$s "$@"
        """
            .formatted(words, tool));
  }

  /**
   * A tool in front of the real one on PATH, which ends only when somebody lets it, where it is
   * told certain words: it makes the file {@code here} and waits for the file {@code go}.
   */
  public static void toolThatWaits(Path directory, String tool, String words) throws IOException {
    tool(
        directory,
        tool,
        """
        %2$s "$@"
        code=$?
        case "$*" in *'%1$s'*)
          : >'%3$s/here'
          until [ -e '%3$s/go' ]; do sleep 0.05; done ;;
        esac
        exit $code
        """
            .formatted(words, tool, directory));
  }

  private static void tool(Path directory, String name, String body) throws IOException {
    var wrapper = directory.resolve(name);
    Files.writeString(
        wrapper,
        """
        #!/usr/bin/env bash
        set -o pipefail
        PATH=${PATH#*:}
        """
            + body);
    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
  }
}
