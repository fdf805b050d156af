package dev.slipway.operation.build;

import dev.slipway.operation.Place;
import dev.slipway.operation.Program;
import dev.slipway.operation.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What builds images; the three understand the same words.
 *
 * @param name docker, podman or buildah
 */
record Engine(String name, Map<String, String> environment) {
  private static final String CHOICE = "SLIPWAY_IMAGE_ENGINE";

  /** The first that answers, or the one that somebody chose. */
  static Engine find(Place place) {
    String choice = place.environment().get(CHOICE);
    return Stream.of("docker", "podman", "buildah")
        .filter(each -> choice == null || choice.equals(each))
        .map(each -> new Engine(each, place.environment()))
        .filter(Engine::answers)
        .findFirst()
        .orElseThrow(() -> new Trouble(none(Optional.ofNullable(choice))));
  }

  private static String none(Optional<String> choice) {
    return choice
        .map(each -> each + ", which " + CHOICE + " names, does not answer: start it.")
        .orElse("Neither Docker nor Podman nor buildah answers: start Docker, or install one.");
  }

  /** For the processors of the task definitions, whatever this machine has. */
  void build(Recipe recipe, Path context, String reference) {
    List<String> words = new ArrayList<>(List.of("build", "--platform", "linux/amd64"));
    words.addAll(List.of("--file", recipe.dockerfile().toString(), "--tag", reference));
    if (!name.equals("docker") && Files.exists(recipe.ignored())) {
      words.addAll(List.of("--ignorefile", recipe.ignored().toString()));
    }
    words.add(context.toString());
    run(words, "");
  }

  /** The password goes by standard input, where no list of processes shows it. */
  void logIn(String registry, String user, String password) {
    run(List.of("login", "--username", user, "--password-stdin", registry), password);
  }

  void tag(String reference, String other) {
    run(List.of("tag", reference, other), "");
  }

  void push(String reference) {
    run(List.of("push", reference), "");
  }

  private boolean answers() {
    try {
      return program(List.of("info"), "").code() == 0;
    } catch (Trouble notThere) {
      return false;
    }
  }

  private void run(List<String> words, String input) {
    Program.Ended ended = program(words, input);
    if (ended.code() != 0) {
      String said = (ended.output() + ended.errors()).strip();
      throw new Trouble(said + "\n" + name + " " + words.get(0) + " failed, see above.");
    }
  }

  private Program.Ended program(List<String> words, String input) {
    List<String> line = Stream.concat(Stream.of(name), words.stream()).toList();
    return new Program(Path.of("").toAbsolutePath(), environment).run(line, input, each -> {});
  }
}
