package dev.slipway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program that a test starts and waits for, and what it said. */
public record Command(int exitCode, String out, String err) {

  /**
   * What to type for a synth in a process of its own.
   *
   * @param options of the JVM
   */
  public static List<String> synth(List<String> options, Object... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.of(
            Stream.of(java),
            options.stream(),
            Stream.of("-cp", System.getProperty("java.class.path"), "dev.slipway.Main"),
            Stream.of(arguments))
        .flatMap(words -> words)
        .map(Object::toString)
        .toList();
  }

  /**
   * Runs a program.
   *
   * @param environment variables to set beside those of this process
   */
  public static Command run(Path folder, Map<String, String> environment, List<String> words)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("command", ".out");
    Path err = Files.createTempFile("command", ".err");
    var builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    var command = new Command(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    Files.delete(out);
    Files.delete(err);
    return command;
  }
}
