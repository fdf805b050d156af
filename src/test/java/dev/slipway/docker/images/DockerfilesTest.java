package dev.slipway.docker.images;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What all Dockerfiles of services have in common, where no build is needed to see it. */
final class DockerfilesTest {
  private static final Path DOCKER = Run.HOME.resolve("docker");
  private static final Pattern STAGE =
      Pattern.compile("(?m)^FROM (?<base>\\S+)(?: AS (?<name>\\S+))?$");
  private static final Pattern PINNED =
      Pattern.compile("\\S+:\\d+\\.\\d+(\\.\\d+)?(-[a-z]+)*|\\S+@sha256:[0-9a-f]{64}");

  static Stream<Path> dockerfiles() throws IOException {
    try (Stream<Path> files = Files.walk(DOCKER, 3)) {
      return files
          .filter(
              file -> file.endsWith("Dockerfile") && DOCKER.relativize(file).getNameCount() == 3)
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  @DisplayName("LTT-19, CLA-09 there is one of each image that a service runs")
  void areComplete() throws IOException {
    List<String> images =
        dockerfiles().map(file -> DOCKER.relativize(file.getParent()).toString()).toList();

    assertThat(images)
        .containsExactly(
            "alva/admin",
            "alva/api",
            "alva/auth",
            "alva/web",
            "classla/backend",
            "fibonacco/backend",
            "h2o/backend",
            "ltt/backend",
            "ltt/frontend");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dockerfiles")
  void pinTheirBases(Path dockerfile) throws IOException {
    String text = Files.readString(dockerfile);
    Set<String> known = new HashSet<>();
    Matcher stage = STAGE.matcher(text);
    while (stage.find()) {
      if (!known.contains(stage.group("base"))) {
        assertThat(stage.group("base")).matches(PINNED);
      }
      known.add(String.valueOf(stage.group("name")));
    }
    assertWithMessage("stages but the last").that(known.size()).isAtLeast(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dockerfiles")
  void startOneProcessThatSignalsReachWithoutRoot(Path dockerfile) throws IOException {
    String text = Files.readString(dockerfile);

    assertThat(text).contains("\nUSER 65534:65534\n");
    assertThat(text).contains("\nENTRYPOINT [\"tini\", \"--\"]\n");
    assertThat(text).containsMatch("\nCMD \\[.*]\n$");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dockerfiles")
  void leaveSecretsOfDevelopersOut(Path dockerfile) throws IOException {
    List<String> ignored = Files.readAllLines(dockerfile.resolveSibling("Dockerfile.dockerignore"));

    assertThat(ignored).contains("**/.env*");
    assertThat(ignored).containsAnyOf("*", ".git");
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"web, 3000, admin, 3003"})
  @DisplayName("Alva's images of Next.js differ in name and port alone")
  void areAlike(String one, String port, String other, String otherPort) throws IOException {
    assertThat(steps(one).replace(one, other).replace(port, otherPort)).isEqualTo(steps(other));
  }

  private static String steps(String image) throws IOException {
    String text = Files.readString(DOCKER.resolve("alva").resolve(image).resolve("Dockerfile"));
    return text.substring(text.indexOf("FROM"));
  }
}
