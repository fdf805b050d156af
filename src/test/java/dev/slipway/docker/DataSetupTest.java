package dev.slipway.docker;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.RdsLikePostgres;
import dev.slipway.testing.WatchedScript;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;

/** The real script of {@code docker/data-setup} on a real PostgreSQL 17 and an emulated AWS. */
@Tag("real")
@DisplayName("ALL-13 data set-up")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataSetupTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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
  @DisplayName("LTT-06 a first run gives a login its databases, extensions and connections")
  void firstRun() throws Exception {
    world.emptySecrets("first/url", "first/checkpoints", "first/keys");

    var run =
        world.run(
            database(
                """
                {"name": "first", "databases": [
                   {"name": "first", "extensions": ["citext", "uuid-ossp"]}, {"name": "first_checkpoints"}],
                 "connections": [
                   {"secret": "first/url", "template": "postgresql+asyncpg://{user}:{password}@{host}:{port}/first"},
                   {"secret": "first/checkpoints", "template": "postgresql://{user}:{password}@{host}:{port}/first_checkpoints"},
                   {"secret": "first/keys", "template": {"username": "{user}", "password": "{password}", "dbname": "first"}}]}
                """));

    assertWithMessage(run.toString()).that(run.exitCode()).isEqualTo(0);
    assertThat(world.extensions("first")).containsAtLeast("citext", "uuid-ossp");
    assertThat(world.extensions("first_checkpoints")).containsExactly("plpgsql");
    var password = world.passwordIn("first/url");
    assertThat(password).hasLength(64);
    assertThat(world.value("first/url"))
        .isEqualTo(
            "postgresql+asyncpg://first:"
                + password
                + "@127.0.0.1:"
                + world.postgres().port()
                + "/first");
    assertThat(world.passwordIn("first/checkpoints")).isEqualTo(password);
    JsonNode keys = JSON.readTree(world.value("first/keys"));
    assertThat(keys.get("username").asText()).isEqualTo("first");
    assertThat(keys.get("password").asText()).isEqualTo(password);
    try (var connection = world.postgres().connect("first", password, "first")) {
      connection.createStatement().execute("CREATE TABLE it_may (build citext)");
    }
    world.postgres().connect("first", password, "first_checkpoints").close();
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    world.emptySecrets("second/url", "second/keys");
    var setup =
        database(
            """
            {"name": "second", "databases": [{"name": "second", "extensions": ["citext"]}],
             "connections": [
               {"secret": "second/url", "template": "postgresql://{user}:{password}@{host}:{port}/second"},
               {"secret": "second/keys", "template": {"host": "{host}", "password": "{password}"}}]}
            """);
    world.runs(setup);
    var catalog = world.catalog("second");
    var versions = List.of(world.version("second/url"), world.version("second/keys"));

    var run = world.runs(setup);

    assertThat(world.catalog("second")).isEqualTo(catalog);
    assertThat(List.of(world.version("second/url"), world.version("second/keys")))
        .isEqualTo(versions);
    assertThat(run.output()).contains("done: no secret had to change");
  }

  @Test
  @DisplayName(
      "LTT-18 --rotate gives a login a new password, refuses the old one and starts its services"
          + " anew")
  void rotate() throws Exception {
    world.emptySecrets("rotate/url");
    world.service("rotate", "backend");
    var setup = database(login("rotate"), "{\"cluster\": \"rotate\", \"service\": \"backend\"}");
    world.runs(setup);
    var old = world.passwordIn("rotate/url");
    var deployment = world.deployment("rotate", "backend");

    world.runs(setup, "--rotate", "logins", "--force");

    var refusal =
        assertThrows(PSQLException.class, () -> world.postgres().connect("rotate", old, "rotate"));
    assertThat(refusal.getMessage()).contains("password authentication failed");
    world.postgres().connect("rotate", world.passwordIn("rotate/url"), "rotate").close();
    assertThat(world.deployment("rotate", "backend")).isNotEqualTo(deployment);
  }

  @Test
  void withoutACacheRotatesTheLoginsAndAsksNoCache(@TempDir Path tools) throws Exception {
    world.emptySecrets("alone/url");
    world.runs(database(login("alone")));
    var old = world.passwordIn("alone/url");

    WatchedScript.toolThatDies(tools, "aws", "elasticache");
    var run = world.runWith(tools, database(login("alone")), "--rotate", "--force");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(world.passwordIn("alone/url")).isNotEqualTo(old);
  }

  @Test
  @DisplayName("LTT-06 a login sees neither its neighbour's database nor the maintenance databases")
  void neighbours() throws Exception {
    world.emptySecrets("here/url", "there/url");
    world.runs(database(login("here") + "," + login("there")));

    var password = world.passwordIn("here/url");

    world.postgres().connect("here", password, "here").close();
    for (String foreign : List.of("there", "postgres", "template1")) {
      var refusal =
          assertThrows(
              PSQLException.class, () -> world.postgres().connect("here", password, foreign));
      assertThat(refusal.getMessage())
          .contains("permission denied for database \"" + foreign + "\"");
    }
  }

  @Test
  void takesOverADatabaseThatTheMasterOwns() throws Exception {
    world.postgres().superuser("CREATE DATABASE taken OWNER master");
    world.emptySecrets("taken/url");

    world.runs(database(login("taken")));

    try (var connection =
        world.postgres().connect("taken", world.passwordIn("taken/url"), "taken")) {
      connection.createStatement().execute("CREATE TABLE it_may (build text)");
    }
  }

  @Test
  void aLostSecretIsRepairedFromItsSiblingWithoutANewPassword() throws Exception {
    world.emptySecrets("lost/url", "lost/other");
    var setup =
        database(
            """
            {"name": "lost", "databases": [{"name": "lost"}], "connections": [
               {"secret": "lost/url", "template": "postgresql://{user}:{password}@{host}:{port}/lost"},
               {"secret": "lost/other", "template": "{password}"}]}
            """);
    world.runs(setup);
    var password = world.passwordIn("lost/url");
    world.lose("lost/url");

    world.runs(setup);

    assertThat(world.passwordIn("lost/url")).isEqualTo(password);
  }

  @Test
  void whenAllSecretsAreLostTheLoginGetsANewPassword() throws Exception {
    world.emptySecrets("gone/url");
    world.runs(database(login("gone")));
    var old = world.passwordIn("gone/url");
    world.put("gone/url", "somebody pasted something else");

    world.runs(database(login("gone")));

    assertThat(world.passwordIn("gone/url")).isNotEqualTo(old);
    world.postgres().connect("gone", world.passwordIn("gone/url"), "gone").close();
  }

  @Test
  void aRunThatDiesBeforeThePasswordIsSetCutsNobodyOffAndIsRepaired(@TempDir Path tools)
      throws Exception {
    world.emptySecrets("crash/url");
    world.runs(database(login("crash")));
    var old = world.passwordIn("crash/url");

    WatchedScript.toolThatDies(tools, "psql", "ALTER ROLE");
    var run = world.runWith(tools, database(login("crash")), "--rotate", "--force");

    assertThat(run.exitCode()).isNotEqualTo(0);
    world.postgres().connect("crash", old, "crash").close();
    assertThat(world.passwordIn("crash/url")).isNotEqualTo(old);
    world.runs(database(login("crash")));
    world.postgres().connect("crash", world.passwordIn("crash/url"), "crash").close();
  }

  @Test
  void aRunThatDiesBeforeTheServicesStartAnewIsFinishedByTheNext(@TempDir Path tools)
      throws Exception {
    world.emptySecrets("late/url");
    world.service("late", "backend");
    var setup = database(login("late"), "{\"cluster\": \"late\", \"service\": \"backend\"}");
    world.runs(setup);
    var deployment = world.deployment("late", "backend");

    WatchedScript.toolThatDies(tools, "aws", "ecs describe-services");
    var run = world.runWith(tools, setup, "--rotate", "--force");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(world.deployment("late", "backend")).isEqualTo(deployment);
    world.runs(setup);
    assertThat(world.deployment("late", "backend")).isNotEqualTo(deployment);
    assertThat(world.labels("late/url")).containsExactly("AWSCURRENT");
  }

  @Test
  void anUnreachableDatabaseIsOneLineAndNothingIsWritten() throws Exception {
    world.emptySecrets("nowhere/url");

    var run =
        world.run(database(login("nowhere")).replace(":" + world.postgres().port() + ",", ":1,"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors())
        .startsWith("data-setup: cannot log in to the database at 127.0.0.1:1 (waited 1 s): ");
    assertThat(run.errors().lines().count()).isEqualTo(1);
    assertThat(world.version("nowhere/url")).isEmpty();
  }

  @Test
  void insistsOnAVerifiedServerUnlessToldOtherwise() throws Exception {
    world.emptySecrets("plain/url");

    var run = world.run(database(login("plain")).replace("\"sslmode\": \"disable\",", ""));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors()).contains("cannot log in to the database at 127.0.0.1:");
    assertThat(world.version("plain/url")).isEmpty();
  }

  private String database(String logins, String... services) {
    return world.database(logins, services);
  }

  private static String login(String name) {
    return DataSetupWorld.login(name);
  }
}
