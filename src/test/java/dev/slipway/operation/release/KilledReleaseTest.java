package dev.slipway.operation.release;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.Operated;
import dev.slipway.testing.Command;
import dev.slipway.testing.Programs.Program;
import dev.slipway.testing.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A release that somebody ends in the middle, as a process of its own. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledReleaseTest {
  private static final String STACK = "ltt-dev-staging";
  private static final String LOCKS = "terraform-state-locks";
  private static final Map<String, AttributeValue> KEY =
      Map.of("LockID", Locked.by("").get("LockID"));

  @TempDir static Path folder;
  private Operated standing;

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
  @DisplayName(
      "ALL-18 Ctrl-C takes back what moved, gives the lock back, and says so by its exit code")
  void ctrlCWhileServicesMove() throws Exception {
    Program frontend = push("a1");
    frontend.waits(true);
    String before = runs("backend") + runs("frontend");

    Terminal release = release("a1");
    release.awaits("dev-backend runs ltt-dev-backend:");
    release.awaits("dev-frontend 0 of 1 running");
    release.presses("INT");

    Command ended = release.ends();
    assertWithMessage(ended.err()).that(ended.exitCode()).isEqualTo(130);
    assertThat(ended.err()).contains("\nStopping: ");
    assertThat(ended.err()).endsWith("All of ltt-dev-staging runs what it ran before.\n");
    assertThat(runs("backend") + runs("frontend")).isEqualTo(before);
    assertThat(lock()).isEmpty();
    frontend.waits(false);
  }

  @Test
  @DisplayName("ALL-18 at Ctrl-C a migration is not broken off; nothing moves after it")
  void ctrlCWhileAMigrationRuns() throws Exception {
    push("b2");
    Program migration = standing.aws().programs().ofFamily("ltt-dev-migrate");
    migration.waits(true);
    String before = runs("backend");

    Terminal release = release("b2");
    release.awaits("dev-migrate ");
    release.awaits(": pending");
    release.presses("INT");
    release.awaits("\nStopping: ");
    migration.waits(false);

    Command ended = release.ends();
    assertWithMessage(ended.err()).that(ended.exitCode()).isEqualTo(130);
    assertThat(ended.out()).contains("dev-migrate is done\n");
    assertThat(ended.err()).endsWith("Nothing of ltt-dev-staging moved.\n");
    assertThat(runs("backend")).isEqualTo(before);
    assertThat(lock()).isEmpty();
  }

  @Test
  @DisplayName(
      "ALL-18 a release that is killed keeps nobody out for longer than it says, and goes on at the"
          + " next run")
  void killedWhileServicesMove() throws Exception {
    Program frontend = push("c3");
    frontend.waits(true);
    Terminal release = release("c3");
    release.awaits("dev-frontend 0 of 1 running");
    release.kills();
    release.ends();
    long end = Long.parseLong(lock().get("ExpiresAt").n());
    assertThat(end).isAtMost(Clock.systemUTC().instant().getEpochSecond() + 180);
    Command kept = standing.run("release", STACK, "--environment=dev", "--tag=c3");
    assertThat(kept.exitCode()).isEqualTo(1);
    assertThat(kept.err())
        .endsWith("its lock ends by itself at %s.\n".formatted(Instant.ofEpochSecond(end)));

    threeMinutesLater();
    frontend.waits(false);
    Command again = standing.run("release", STACK, "--environment=dev", "--tag=c3");

    assertWithMessage(again.err()).that(again.exitCode()).isEqualTo(0);
    assertThat(again.out()).endsWith("ltt-dev-staging runs c3\n");
    assertThat(lock()).isEmpty();
  }

  @Test
  @DisplayName(
      "ALL-11 a migration that a killed release left behind is waited for before it runs again")
  void killedWhileAMigrationRuns() throws Exception {
    push("d4");
    Program migration = standing.aws().programs().ofFamily("ltt-dev-migrate");
    migration.waits(true);
    Terminal release = release("d4");
    release.awaits(": pending");
    release.kills();
    release.ends();
    threeMinutesLater();

    Terminal again = release("d4");
    again.awaits("dev-migrate runs already, as task ");
    migration.waits(false);

    Command ended = again.ends();
    assertWithMessage(ended.err()).that(ended.exitCode()).isEqualTo(0);
    assertThat(ended.out()).containsMatch("(?s)runs already.*\ndev-migrate is done\n");
  }

  @Test
  @DisplayName("ALL-18 a second Ctrl-C ends a release at once, and says what it leaves")
  void ctrlCTwice() throws Exception {
    push("e5");
    Program frontend = standing.aws().programs().ofFamily("ltt-dev-frontend");
    frontend.waits(true); // on the way back, too
    Terminal release = release("e5");
    release.awaits("dev-frontend 0 of 1 running");
    release.presses("INT");
    release.awaits("\nStopping: ");
    release.presses("INT");

    Command ended = release.ends();
    assertThat(ended.exitCode()).isEqualTo(130);
    assertThat(ended.err()).contains("\nEnded at once: scripts/status ltt-dev-staging says");
    assertThat(lock()).containsKey("ExpiresAt");
    threeMinutesLater();
    frontend.waits(false);
  }

  /** Both images of a build; what it does as a front end is to be said. */
  private Program push(String tag) {
    standing.push("ltt-backend", "dev-" + tag);
    String digest = standing.push("ltt-frontend", "dev-" + tag);
    return standing.aws().programs().of("ltt-frontend@" + digest);
  }

  private Terminal release(String tag) throws IOException {
    return standing.start(Map.of(), "release", STACK, "--environment=dev", "--tag=" + tag);
  }

  private String runs(String service) {
    return standing.service("ltt-dev", "ltt-dev-" + service).taskDefinition();
  }

  private Map<String, AttributeValue> lock() {
    try (var locks = standing.aws().client(DynamoDbClient.builder())) {
      return locks.getItem(ask -> ask.tableName(LOCKS).key(KEY)).item();
    }
  }

  /** Lets the lock of whoever was killed be over. */
  private void threeMinutesLater() {
    var item = new HashMap<>(lock());
    item.put("ExpiresAt", AttributeValue.fromN("1"));
    try (var locks = standing.aws().client(DynamoDbClient.builder())) {
      locks.putItem(ask -> ask.tableName(LOCKS).item(item));
    }
  }
}
