package dev.slipway.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Another program, run to its end. */
public record Program(Path folder, Map<String, String> environment) {
  /** What it said, line by line, and how it ended. */
  public record Ended(int code, String output, String errors) {}

  /** Runs it, and tells each line of its output when it comes. */
  public Ended run(List<String> words, Consumer<String> line) {
    return run(words, "", line);
  }

  /**
   * The same with something to read, which no list of processes shows.
   *
   * @param input no more than a pipe holds
   */
  public Ended run(List<String> words, String input, Consumer<String> line) {
    return run(words, builder -> {}, input, process -> read(process.inputReader(), line));
  }

  /**
   * The same for what is not to end with us: it goes on where we are killed, since it writes to a
   * file; a pipe that nobody reads would end it.
   */
  public Ended runOn(List<String> words, Consumer<String> line) {
    try {
      Path output = Files.createTempFile("slipway", ".out");
      try {
        return run(
            words,
            builder -> builder.redirectOutput(output.toFile()),
            "",
            process -> follow(process, output, line));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new Trouble(words.get(0) + " cannot be run: " + e.getMessage(), e);
    }
  }

  /** Reads what a program says until it has nothing more to say. */
  private interface Reading {
    String of(Process process) throws IOException, InterruptedException;
  }

  private Ended run(
      List<String> words, Consumer<ProcessBuilder> how, String input, Reading reading) {
    try {
      Path errors = Files.createTempFile("slipway", ".err");
      try {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().putAll(environment);
        how.accept(builder);
        var process = builder.redirectError(errors.toFile()).start();
        try (var output = process.getOutputStream()) {
          output.write(input.getBytes(UTF_8));
        }
        return end(process, reading, errors);
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new Trouble(words.get(0) + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(words.get(0) + " was interrupted", e);
    }
  }

  /** Ctrl-C is the program's, too: we stay until it has brought its work to an end. */
  private static Ended end(Process process, Reading reading, Path errors)
      throws IOException, InterruptedException {
    var wait = new Thread(() -> awaitEnd(process));
    Runtime.getRuntime().addShutdownHook(wait);
    String output = reading.of(process);
    int code = process.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(wait);
    } catch (IllegalStateException e) {
      throw new Trouble("interrupted", e);
    }
    return new Ended(code, output, Files.readString(errors));
  }

  private static void awaitEnd(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(BufferedReader from, Consumer<String> line) throws IOException {
    var text = new StringBuilder();
    for (String next = from.readLine(); next != null; next = from.readLine()) {
      text.append(next).append('\n');
      line.accept(next);
    }
    return text.toString();
  }

  private static String follow(Process process, Path output, Consumer<String> line)
      throws IOException, InterruptedException {
    var text = new StringBuilder();
    Consumer<String> tell = line.andThen(next -> text.append(next).append('\n'));
    try (var file = new GrowingFile(output)) {
      do {
        file.read(tell);
      } while (!process.waitFor(100, TimeUnit.MILLISECONDS));
      file.read(tell);
    }
    return text.toString();
  }
}
