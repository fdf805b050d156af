package dev.slipway.recipes;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.AddedSystem;
import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import dev.slipway.testing.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's first day: all that docs/adopting.md says, done as it stands there. */
@Tag("rehearsal")
class AdoptingTest {
  private static final String PAGE = EditedEnvironments.read(Run.HOME.resolve("docs/adopting.md"));

  @TempDir static Path root;
  private static Path slipway;
  private static Path infra;
  private static Path here;
  private static final Map<String, String> ENVIRONMENT = new HashMap<>();
  private static final Step.Follower NEWCOMER =
      new Step.Follower() {
        @Override
        public Path folder() {
          return here;
        }

        @Override
        public void type(String command) throws Exception {
          AdoptingTest.type(command);
        }
      };

  @BeforeAll
  static void cloneSlipway() throws Exception {
    slipway = Files.createDirectory(root.resolve("slipway"));
    infra = root.resolve("infra");
    here = slipway;
    ENVIRONMENT.putAll(
        Map.of("GIT_AUTHOR_NAME", "A", "GIT_AUTHOR_EMAIL", "a@shop.example", "CI", "false"));
    ENVIRONMENT.putAll(Map.of("GIT_COMMITTER_NAME", "A", "GIT_COMMITTER_EMAIL", "a@shop.example"));
    ENVIRONMENT.put("SLIPWAY_CACHE", cache().toString());
    type(
        "git -C '%s' ls-files -z --cached --others --exclude-standard | (cd '%s' && xargs -0 cp --parents -t '%s')"
            .formatted(Run.HOME, Run.HOME, slipway));
    type("git init --quiet && git add --all && git commit --quiet --message Slipway");
  }

  /** What is worth keeping between projects, but for versions of Slipway: these are the test's. */
  private static Path cache() throws Exception {
    Path cache = Files.createDirectory(root.resolve("cache"));
    String said =
        command(
                ". scripts/lib/prerequisites.sh; user_cache",
                Run.HOME,
                Map.of("home", Run.HOME.toString()))
            .out()
            .strip();
    try (Stream<Path> entries = Files.list(Path.of(said))) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith("versions")) {
          Files.createSymbolicLink(cache.resolve(entry.getFileName()), entry);
        }
      }
    }
    return cache;
  }

  @TestFactory
  Stream<DynamicTest> everySectionGoesAsItSays() {
    return Stream.of(PAGE.split("(?m)^## ", -1))
        .skip(1)
        .map(
            section ->
                DynamicTest.dynamicTest(
                    section.lines().findFirst().orElseThrow(), () -> follow(section)));
  }

  private static void follow(String section) throws Exception {
    String title = section.lines().findFirst().orElseThrow();
    if (title.equals("Add a system")) {
      AddedSystem.FILES.forEach((path, text) -> write(infra.resolve(path), text));
    } else if (title.equals("Upgrade Slipway")) {
      ENVIRONMENT.put("NEWER", newer());
    }
    Step.follow(Step.in(section), NEWCOMER);
    switch (title) {
      case "Change something" ->
          assertThat(changed("HEAD"))
              .containsExactly("environments/classla/prod.yaml", "golden/classla/prod.tf.json");
      case "Add an environment" ->
          assertThat(changed("HEAD~1"))
              .containsAtLeast("golden/alva/production.tf.json", "golden/alva/staging.tf.json");
      case "Upgrade Slipway" ->
          assertThat(changed("HEAD~1")).containsAtLeast("slipway.pin", "golden/shop/dev.tf.json");
      default -> {}
    }
  }

  private static List<String> changed(String since) throws Exception {
    return command("git diff --name-only " + since, infra, ENVIRONMENT).out().lines().toList();
  }

  /** A version of Slipway that says one thing otherwise in every stack with services. */
  private static String newer() throws Exception {
    Path source = slipway.resolve("src/main/java/dev/slipway/construct/ecs/HeldServices.java");
    String text = EditedEnvironments.read(source);
    String newer = text.replace("\"Services to", "\"Those services to");
    checkState(!newer.equals(text), "%s says something else", source);
    write(source, newer);
    return command(
            "git commit --quiet --all --message Newer && git rev-parse HEAD", slipway, ENVIRONMENT)
        .out()
        .strip();
  }

  private static void type(String words) throws Exception {
    if (words.startsWith("cd ")) {
      here = here.resolve(words.substring(3)).normalize();
      return;
    }
    Command done = command(words, here, ENVIRONMENT);
    assertWithMessage("%s\n%s%s", words, done.out(), done.err()).that(done.exitCode()).isEqualTo(0);
  }

  private static Command command(String words, Path folder, Map<String, String> environment)
      throws Exception {
    return Command.run(folder, environment, List.of("bash", "-euo", "pipefail", "-c", words));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
