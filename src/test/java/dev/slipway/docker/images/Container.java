package dev.slipway.docker.images;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An image that runs. */
record Container(String id) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  static Container start(String image, Map<String, String> variables, List<String> command) {
    try {
      Path file = Files.createTempFile("container", ".env");
      Files.write(
          file, variables.entrySet().stream().map(v -> v.getKey() + "=" + v.getValue()).toList());
      List<String> words = new ArrayList<>(List.of("start", image, file.toString()));
      words.addAll(command);
      var container = new Container(Images.say(words));
      Files.delete(file);
      return container;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks as ECS does, only more often. */
  void awaitHealthy(List<String> check) {
    List<String> words =
        check.get(0).equals("CMD-SHELL")
            ? List.of("/bin/sh", "-c", check.get(1))
            : check.subList(1, check.size());
    await("is not healthy", () -> run("exec", words).exitCode() == 0);
  }

  /** Waits until it has said something as often as that. */
  void awaitLog(String words, int times) {
    await(
        "does not say %s %d times".formatted(words, times),
        () -> log().split(Pattern.quote(words), -1).length > times);
  }

  private void await(String complaint, BooleanSupplier done) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertWithMessage("%s %s: %s", id, complaint, log()).that(Instant.now()).isLessThan(end);
    }
  }

  /** What a command prints that is run in it. */
  String exec(String... command) {
    return succeed(run("exec", List.of(command))).out().strip();
  }

  /** What a command prints that reaches a port of it at {@code $ADDRESS}. */
  String reach(int port, String command) {
    List<String> words = List.of(Integer.toString(port), "bash", "-c", command);
    return succeed(run("reach", words)).out();
  }

  String log() {
    return run("logs", List.of()).out();
  }

  /** Waits until it ends by itself. */
  int exitCode() {
    return run("wait", List.of()).exitCode();
  }

  /** Stops it as ECS does, which fails if it has to be killed. */
  void stop(int seconds) {
    succeed(run("stop", List.of(Integer.toString(seconds))));
  }

  @Override
  public void close() {
    succeed(run("remove", List.of()));
  }

  private Command run(String verb, List<String> words) {
    return Images.run(Stream.concat(Stream.of(verb, id), words.stream()).toList());
  }

  private Command succeed(Command command) {
    assertWithMessage("%s: %s\n%s", id, command.err(), log()).that(command.exitCode()).isEqualTo(0);
    return command;
  }
}
