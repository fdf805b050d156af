package dev.slipway.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which Node a run would start. Nobody starts it to ask: a program file is known by its place, size
 * and time. Only where {@code node} is a stand-in that picks a version by the folder somebody is in
 * (asdf, Volta and the like have one) the version itself is asked.
 */
final class Node {
  private final Map<String, String> environment;

  Node(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The same for the same Node with the same options. */
  String identity() {
    String command = environment.getOrDefault("JSII_NODE", "node");
    String options = environment.getOrDefault("NODE_OPTIONS", "");
    return found(command).map(Node::of).orElseGet(() -> version(command)) + " " + options;
  }

  /** The file that a command starts, if it is one without arguments. */
  private Optional<Path> found(String command) {
    Stream<Path> places =
        command.contains("/")
            ? Stream.of(Path.of(command))
            : Pattern.compile(":")
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder, command));
    return places.filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
  }

  private static String of(Path file) {
    try {
      Path real = file.toRealPath();
      boolean itself = real.getFileName().toString().startsWith("node") && !isScript(real);
      return itself
          ? real + " " + Files.size(real) + " " + Files.getLastModifiedTime(real).toMillis()
          : version(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isScript(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("#!");
    }
  }

  /** What it says itself; the empty text where it can't, which whoever starts it will say. */
  private static String version(String command) {
    try {
      var process =
          new ProcessBuilder(command, "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
