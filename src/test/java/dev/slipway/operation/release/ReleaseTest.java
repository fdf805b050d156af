package dev.slipway.operation.release;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.Operated;
import dev.slipway.testing.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/**
 * A stack of two environments is released and rolled back: each test goes on from the one before.
 */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseTest {
  private static final String STACK = "ltt-dev-staging";
  private static final String BACKEND = "ltt-backend";
  private static final String FRONTEND = "ltt-frontend";
  private static final List<String> FAMILIES =
      List.of("ltt-dev-backend", "ltt-dev-frontend", "ltt-dev-migrate");

  @TempDir static Path folder;
  private Operated standing;
  private String first;

  @BeforeAll
  void open() throws Exception {
    standing = new Operated(folder, "ltt", "dev-staging");
  }

  @AfterAll
  void close() {
    if (standing != null) {
      standing.close();
    }
  }

  @Test
  @Order(1)
  void whatIsNotThereIsSaidBeforeAnythingMoves() {
    refuses(
        2,
        STACK + " has the environments dev and staging: say which by --environment",
        "--tag",
        "a");
    refuses(
        2,
        STACK + " has no environment prod; it has dev and staging",
        "--environment",
        "prod",
        "--tag",
        "a");
    refuses(
        1,
        BACKEND + " holds no image a1: build it and push it first (scripts/build --push).",
        "--environment",
        "dev",
        "--tag",
        "a1");
  }

  @Test
  @Order(2)
  @DisplayName("LTT-17, ALL-16 what was built once is promoted, migrates, and runs everywhere")
  void aReleaseRuns() {
    String begun = digest(BACKEND, "dev-latest");
    first = standing.push(BACKEND, "staging-a1");
    String page = standing.push(FRONTEND, "a1");
    standing.aws().programs().of(BACKEND).of("alembic", "upgrade", "head").says("at revision 7");

    Command released = release("a1");

    assertWithMessage(released.err()).that(released.exitCode()).isEqualTo(0);
    assertThat(released.out()).contains("at revision 7\n");
    assertThat(released.out()).contains("dev-backend runs ltt-dev-backend:3\n");
    assertThat(released.out()).endsWith(STACK + " runs a1\n");
    assertThat(standing.tags(BACKEND, first)).containsExactly("staging-a1", "dev-a1", "dev-latest");
    assertThat(standing.tags(FRONTEND, page)).containsExactly("a1", "dev-a1", "dev-latest");
    for (String family : FAMILIES) {
      var container = standing.latest(family).containerDefinitions().get(0);
      assertThat(container.image()).endsWith(family.endsWith("frontend") ? page : first);
      assertThat(container.dockerLabels()).containsEntry("dev.slipway.release", "a1");
    }
    assertThat(standing.latest("ltt-staging-backend").revision()).isEqualTo(1);
    assertThat(standing.latest("ltt-nonprod-data-setup").revision()).isEqualTo(1);
    // What Terraform started names a tag that went along: it was kept by its digest.
    assertThat(standing.latest("ltt-dev-backend:2").containerDefinitions().get(0).image())
        .endsWith("@" + begun);
    assertThat(standing.run("rollback", STACK, "--environment", "dev", "--dry-run").out())
        .contains("dev-backend: from ltt-dev-backend:3 to ltt-dev-backend:2\n");
  }

  @Test
  @Order(3)
  @DisplayName("ALL-11 where a migration fails, nothing moves")
  void aMigrationFails() {
    pushBoth("b2");
    standing
        .aws()
        .programs()
        .of(BACKEND)
        .of("alembic", "upgrade", "head")
        .exits(3)
        .says("no table");

    Command failed = release("b2");

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out()).contains("no table\n");
    assertThat(failed.err()).contains("dev-migrate ended with 3.\n");
    assertThat(failed.err()).endsWith("Nothing of ltt-dev-staging moved.\n");
    allRun("ltt-dev-backend:3", "a1");
    standing.aws().programs().of(BACKEND).of("alembic", "upgrade", "head").exits(0);
  }

  @Test
  @Order(4)
  @DisplayName("ALV-08, FIB-11 where a service does not become steady, all go back")
  void aServiceFails() {
    pushBoth("c3");
    standing.aws().programs().of(FRONTEND + ":dev-c3").exits(1).says("cannot find module");
    standing
        .aws()
        .programs()
        .of(FRONTEND + "@" + digest(FRONTEND, "dev-c3"))
        .exits(1)
        .says("cannot find module");

    Command failed = release("c3");

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("dev-frontend did not become steady with ltt-dev-frontend:");
    assertThat(failed.err()).contains("| cannot find module\n");
    assertThat(failed.err()).endsWith("All of ltt-dev-staging runs what it ran before.\n");
    allRun("ltt-dev-backend:3", "a1");
    assertThat(standing.tags(BACKEND, first)).contains("dev-latest");
  }

  @Test
  @Order(5)
  @DisplayName("H2O-08, CLA-10 by hand to the revision before, or a named one")
  void backByHand() {
    standing.applied("ltt-dev-backend", "dev-latest");
    pushBoth("d4");
    assertThat(release("d4").exitCode()).isEqualTo(0);

    Command seen = standing.run("rollback", STACK, "--environment", "dev", "--dry-run");
    assertWithMessage(seen.err()).that(seen.exitCode()).isEqualTo(0);
    assertThat(seen.out()).contains("dev-backend: from ltt-dev-backend:");
    Command back = standing.run("rollback", STACK, "--environment", "dev");
    assertWithMessage(back.err()).that(back.exitCode()).isEqualTo(0);
    assertThat(standing.latest("ltt-dev-migrate").containerDefinitions().get(0).dockerLabels())
        .containsEntry("dev.slipway.release", "a1");
    assertThat(standing.tags(BACKEND, first)).contains("dev-latest");
    String runs = standing.service("ltt-dev", "ltt-dev-backend").taskDefinition();
    assertThat(standing.latest(runs).containerDefinitions().get(0).image()).endsWith(first);

    Command named = standing.run("rollback", STACK, "--environment", "dev", "backend:1");
    assertWithMessage(named.err()).that(named.exitCode()).isEqualTo(0);
    assertThat(standing.service("ltt-dev", "ltt-dev-backend").taskDefinition())
        .endsWith("ltt-dev-backend:1");
    Command none = standing.run("rollback", STACK, "--environment", "dev", "backend");
    assertThat(none.err())
        .endsWith(
            "No other release of dev-backend came before ltt-dev-backend:1: name a revision, or"
                + " release anew.\n");
  }

  @Test
  @Order(6)
  void theSecondOfTwoIsToldWhoTheFirstIs() {
    try (var locks = standing.aws().client(DynamoDbClient.builder())) {
      var item = Locked.by("ann@laptop");
      locks.putItem(ask -> ask.tableName("terraform-state-locks").item(item));
      Command second = release("d4");
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .endsWith(
              "ann@laptop is at work on ltt-dev-staging, since 2026-11-27T12:00:00Z (release x9):"
                  + " wait until that is over. If it was killed, its lock ends by itself at"
                  + " 2286-11-20T17:46:39Z.\n");
      locks.putItem(ask -> ask.tableName("terraform-state-locks").item(Locked.over()));
    }
    assertThat(release("d4").exitCode()).isEqualTo(0);
  }

  @Test
  @Order(7)
  void whatAwsRefusesHalfWayIsTakenBackToo() {
    String runs = standing.service("ltt-dev", "ltt-dev-backend").taskDefinition();
    for (String[] words :
        List.of(new String[] {"release", "--tag=a1"}, new String[] {"rollback", "backend:1"})) {
      standing.aws().faults().next(1, "ecs", "UpdateService", "InvalidParameterException");
      Command refused = standing.run(words[0], STACK, "--environment=dev", words[1]);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("AWS says: ");
      assertThat(refused.err()).endsWith("All of ltt-dev-staging runs what it ran before.\n");
      assertThat(standing.service("ltt-dev", "ltt-dev-backend").taskDefinition()).isEqualTo(runs);
    }
    assertThat(standing.latest("ltt-dev-migrate").containerDefinitions().get(0).dockerLabels())
        .containsEntry("dev.slipway.release", "d4");
  }

  private void pushBoth(String tag) {
    standing.push(BACKEND, "dev-" + tag);
    standing.push(FRONTEND, "dev-" + tag);
  }

  private String digest(String repository, String tag) {
    try (var ecr = standing.aws().client(EcrClient.builder())) {
      return ecr.describeImages(
              ask ->
                  ask.repositoryName(repository)
                      .imageIds(ImageIdentifier.builder().imageTag(tag).build()))
          .imageDetails()
          .get(0)
          .imageDigest();
    }
  }

  private void allRun(String revision, String release) {
    assertThat(standing.service("ltt-dev", "ltt-dev-backend").taskDefinition()).endsWith(revision);
    for (String family : FAMILIES) {
      assertThat(standing.latest(family).containerDefinitions().get(0).dockerLabels())
          .isEqualTo(Map.of("dev.slipway.release", release));
    }
  }

  private Command release(String tag) {
    return standing.run("release", STACK, "--environment", "dev", "--tag", tag);
  }

  private void refuses(int code, String why, String... options) {
    String[] words = Stream.concat(Stream.of(STACK), Stream.of(options)).toArray(String[]::new);
    Command refused = standing.run("release", words);
    assertWithMessage(refused.err()).that(refused.exitCode()).isEqualTo(code);
    assertThat(refused.err()).endsWith(why + "\n");
  }
}
