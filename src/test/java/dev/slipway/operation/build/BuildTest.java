package dev.slipway.operation.build;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.Workplace;
import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecr.EcrClient;

/** {@code scripts/build}, with a Docker that only writes down what it is told. */
@Tag("real")
class BuildTest {
  private static final String REGISTRY = "411683670812.dkr.ecr.eu-west-1.amazonaws.com";
  private static final String DOCKER =
      """
      #!/usr/bin/env bash
      echo "$@" >>"$SAID"
      case $1 in
        login) cat >"$SAID.heard" ;;
        push)
          name=${2#*/}
          aws ecr put-image --repository-name "${name%:*}" --image-tag "${name##*:}" \\
            --image-manifest '{"schemaVersion": 2}' \\
            --image-manifest-media-type application/vnd.docker.distribution.manifest.v2+json >/dev/null
          ;;
      esac
      """;

  @TempDir Path folder;
  private Workplace work;
  private Path source;

  @BeforeEach
  void begin() throws Exception {
    work = new Workplace(folder, "411683670812", "eu-west-1");
    Path docker = Files.createDirectory(folder.resolve("bin")).resolve("docker");
    Files.writeString(docker, DOCKER);
    assertThat(docker.toFile().setExecutable(true)).isTrue();
    source = Files.createDirectory(folder.resolve("ltt"));
    Files.writeString(source.resolve("uv.lock"), "");
    git("init", "--quiet");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "--message", "First");
  }

  @AfterEach
  void end() {
    work.close();
  }

  @Test
  @DisplayName("LTT-12 an image is pushed as dev's, and the first one is what services start with")
  void pushes() throws Exception {
    repository();
    String commit = git("rev-parse", "--short", "HEAD");

    Command first = build("backend", "--source", source.toString(), "--push");
    assertWithMessage(first.err()).that(first.exitCode()).isEqualTo(0);
    assertThat(first.out())
        .containsMatch(
            "(?s)^%s/ltt-backend:dev-%s is sha256:[0-9a-f]{64}\nltt-backend:dev-latest did not exist"
                .formatted(REGISTRY, commit));
    assertThat(said()).contains("push " + REGISTRY + "/ltt-backend:dev-latest");
    assertThat(said()).contains("login --username AWS --password-stdin " + REGISTRY + "\n");
    assertThat(Files.readString(folder.resolve("said.heard"))).isNotEmpty();

    Files.delete(folder.resolve("said"));
    Command second = build("backend", "--source", source.toString(), "--tag", "two", "--push");
    assertWithMessage(second.err()).that(second.exitCode()).isEqualTo(0);
    assertThat(said()).contains("push " + REGISTRY + "/ltt-backend:dev-two\n");
    assertThat(said()).doesNotContain("dev-latest");
  }

  @Test
  void buildsForTheProcessorsOfFargateFromSlipwaysDockerfile() throws Exception {
    Command built = build("backend", "--source", source.toString(), "--tag", "one");

    assertWithMessage(built.err()).that(built.exitCode()).isEqualTo(0);
    Path dockerfile = Run.HOME.toAbsolutePath().resolve("docker/ltt/backend/Dockerfile");
    assertThat(said())
        .isEqualTo(
            "info\nbuild --platform linux/amd64 --file %s --tag %s/ltt-backend:dev-one %s\n"
                .formatted(dockerfile, REGISTRY, source));
  }

  @Test
  void prefersADockerfileOfTheProject() throws Exception {
    Path own = Files.createDirectories(work.project().resolve("docker/ltt/backend"));
    Files.writeString(own.resolve("Dockerfile"), "FROM scratch\n");

    Command built = build("backend", "--source", source.toString(), "--tag", "one", "--dry-run");
    assertThat(built.out()).contains(", by docker/ltt/backend/Dockerfile\nWould not push it.\n");
    assertThat(folder.resolve("said").toFile().exists()).isFalse();
  }

  @Test
  void refusesSourcesThatNoCommitHolds() throws Exception {
    Files.writeString(source.resolve("uv.lock"), "changed");

    assertRefused(
        build("backend", "--source", source.toString()),
        1,
        source + " holds what no commit does: commit it, or say --tag TAG.");
  }

  @Test
  void saysWhatMakesARepository() throws Exception {
    assertRefused(
        build("backend", "--source", source.toString(), "--push"),
        1,
        "There is no repository ltt-backend to push to: scripts/deploy ltt-shared makes it.");
  }

  @Test
  @DisplayName("LTT-18 the image that reads the master login is pushed by people alone")
  void pushesTheDataSetupForPeopleOnly() throws Exception {
    assertRefused(
        build("data-setup", "--push"),
        1,
        "data-setup reads the master login, so people push it: run this at a terminal.");
    assertThat(build("data-setup", "--dry-run").out())
        .startsWith("Would build " + REGISTRY + "/ltt-data-setup:dev-1\n");
  }

  @Test
  void knowsTheImagesOfASystem() throws Exception {
    assertRefused(
        build("backened", "--source", source.toString()),
        2,
        "ltt has no image backened, but backend, data-setup, frontend;"
            + " one of your own is docker/ltt/backened/Dockerfile.");
  }

  private static void assertRefused(Command command, int code, String message) {
    assertThat(command.err()).endsWith(message + "\n");
    assertThat(command.exitCode()).isEqualTo(code);
  }

  private void repository() {
    try (var ecr = work.aws().client(EcrClient.builder())) {
      ecr.createRepository(ask -> ask.repositoryName("ltt-backend"));
    }
  }

  private Command build(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("ltt-dev-staging"));
    line.addAll(List.of(words));
    Map<String, String> variables =
        Map.of(
            "PATH",
            folder.resolve("bin") + ":" + TestTools.path(),
            "SAID",
            folder.resolve("said").toString());
    return work.run(variables, "build", line.toArray(String[]::new));
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    return Command.run(source, Map.of(), line).out().strip();
  }
}
