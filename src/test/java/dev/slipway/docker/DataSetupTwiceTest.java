package dev.slipway.docker;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.docker.DataSetupWorld.login;

import dev.slipway.testing.Emulator;
import dev.slipway.testing.RdsLikePostgres;
import dev.slipway.testing.WatchedScript;
import dev.slipway.testing.WatchedScript.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code docker/data-setup} started twice, as schedules do that deliver at least once. */
@Tag("real")
@DisplayName("ALL-22 data set-up started twice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataSetupTwiceTest {
  private static final String FIRST = "f".repeat(64);

  private DataSetupWorld world;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    world = new DataSetupWorld(new Emulator(), new RdsLikePostgres(directory));
  }

  @AfterAll
  void stop() throws Exception {
    world.close();
  }

  @Test
  @DisplayName("ALL-22 of two at once the second waits, and the secret holds the password")
  void twoAtOnce(@TempDir Path tools) throws Exception {
    var setup = standing("pair");
    WatchedScript.toolThatWaits(tools, "aws", "put-secret-value");
    var first = started(() -> world.runWith(tools, setup, "--rotate", "logins", "--force"));
    until(() -> Files.exists(tools.resolve("here")));
    var between = world.version("pair/url");
    var second = started(() -> world.run(setup, "--rotate", "logins", "--force"));
    until(() -> sessions().size() == 2);

    assertThat(world.version("pair/url")).isEqualTo(between);
    Files.createFile(tools.resolve("go"));

    assertThat(first.join().exitCode()).isEqualTo(0);
    assertThat(second.join().exitCode()).isEqualTo(0);
    assertThat(second.join().output())
        .contains("another run is at work: waits until it has ended\n");
    assertThat(world.version("pair/url")).isNotEqualTo(between);
    world.postgres().connect("pair", world.passwordIn("pair/url"), "pair").close();
  }

  @Test
  @DisplayName("ALL-22 a second delivery changes nothing, starts no service anew, and says so")
  void soonAfter() throws Exception {
    world.service("soon", "backend");
    var setup = standing("soon", "{\"cluster\": \"soon\", \"service\": \"backend\"}");
    var first = world.version("soon/url");
    var rotated = world.runWith(Map.of("DATA_SETUP_YOUTH_SECONDS", "0"), setup, "--rotate");
    assertWithMessage(rotated.toString()).that(rotated.exitCode()).isEqualTo(0);
    var version = world.version("soon/url");
    var deployment = world.deployment("soon", "backend");

    var run = world.runs(setup, "--rotate", "logins");

    assertThat(version).isNotEqualTo(first);
    assertThat(world.version("soon/url")).isEqualTo(version);
    assertThat(world.deployment("soon", "backend")).isEqualTo(deployment);
    assertThat(run.output())
        .contains(
            """
              soon: its password is younger than 3600 s and stays; --force would replace it
            done: no secret had to change
            """);
  }

  @Test
  void aYoungPasswordThatDoesNotLogInIsReplacedAllTheSame() throws Exception {
    var setup = standing("young");
    world.put("young/url", url("young", "x".repeat(64)));

    world.runs(setup, "--rotate", "logins");

    world.postgres().connect("young", world.passwordIn("young/url"), "young").close();
  }

  @Test
  void givesUpAfterAWhileWithNothingTouched() throws Exception {
    var setup = standing("stuck");
    var version = world.version("stuck/url");
    try (var other =
        world
            .postgres()
            .connect(RdsLikePostgres.MASTER, RdsLikePostgres.MASTER_PASSWORD, "postgres")) {
      other.createStatement().execute("SELECT pg_advisory_lock(1)");

      var run = world.runWith(Map.of("DATA_SETUP_LOCK_SECONDS", "1"), setup, "--rotate", "--force");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.errors()).isEqualTo("data-setup: another run has not ended (waited 1 s)\n");
      assertThat(world.version("stuck/url")).isEqualTo(version);
    }
  }

  @Test
  void aRunThatLostItsLockSetsNoPassword(@TempDir Path tools) throws Exception {
    var setup = standing("lost");
    WatchedScript.toolThatWaits(tools, "aws", "put-secret-value");
    var run = started(() -> world.runWith(tools, setup, "--rotate", "--force"));
    until(() -> Files.exists(tools.resolve("here")));
    for (String session : sessions()) {
      world.postgres().superuser("SELECT pg_terminate_backend(" + session + ")");
    }
    Files.createFile(tools.resolve("go"));

    assertThat(run.join().exitCode()).isEqualTo(1);
    assertThat(run.join().errors())
        .startsWith("data-setup: the session that holds the lock ended: ");
    world.postgres().connect("lost", FIRST, "lost").close();
  }

  /** What the script is told of a login that an earlier run made. */
  private String standing(String name, String... services) throws Exception {
    world.postgres().superuser("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, FIRST));
    world.postgres().superuser("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
    world.postgres().superuser("GRANT %s TO master WITH ADMIN OPTION".formatted(name));
    world.emptySecrets(name + "/url");
    world.put(name + "/url", url(name, FIRST));
    return world.database(login(name), services);
  }

  private String url(String name, String password) {
    return "postgresql://%1$s:%2$s@127.0.0.1:%3$d/%1$s"
        .formatted(name, password, world.postgres().port());
  }

  /** Process ids of those that hold the lock or wait for it. */
  private List<String> sessions() throws Exception {
    return world
        .postgres()
        .rows(
            "postgres",
            "SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_try_advisory_lock(1);'");
  }

  private static CompletableFuture<Run> started(Callable<Run> run) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return run.call();
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        });
  }

  private static void until(Callable<Boolean> holds) throws Exception {
    while (!holds.call()) {
      Thread.sleep(50);
    }
  }
}
