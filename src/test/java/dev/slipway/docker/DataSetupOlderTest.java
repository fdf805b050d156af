package dev.slipway.docker;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.RdsLikePostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same script on PostgreSQL 15, as Fibonacco has it: before 16, a master login that makes
 * another one has other rights on it.
 */
@Tag("real")
@DisplayName("ALL-13 data set-up of PostgreSQL 15")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataSetupOlderTest {
  private static final String SECRET = "learning-center/database/credentials";
  private static final String LOGIN =
      """
      {"name": "learning_center",
       "databases": [{"name": "learning_center", "extensions": ["vector"]}],
       "connections": [{"secret": "learning-center/database/credentials", "template": {
         "DB_HOST": "{host}", "DB_PORT": "{port}", "DB_NAME": "learning_center",
         "DB_USERNAME": "{user}", "DB_PASSWORD": "{password}"}}]}
      """;

  private DataSetupWorld world;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    world = new DataSetupWorld(new Emulator(), RdsLikePostgres.older(directory));
    world.emptySecrets(SECRET);
    world.runs(world.database(LOGIN));
  }

  @AfterAll
  void stop() throws Exception {
    world.close();
  }

  @Test
  @DisplayName("FIB-02, FIB-08 it makes a database with pgvector and a secret with five keys")
  void aLoginOfItsOwn() throws Exception {
    assertThat(world.postgres().rows("postgres", "SHOW server_version").get(0)).startsWith("15.");
    assertThat(world.extensions("learning_center")).contains("vector");
    var keys = (ObjectNode) new ObjectMapper().readTree(world.value(SECRET));
    String password = keys.remove("DB_PASSWORD").asText();
    assertThat(keys)
        .isEqualTo(
            new ObjectMapper()
                .createObjectNode()
                .put("DB_HOST", "127.0.0.1")
                .put("DB_PORT", String.valueOf(world.postgres().port()))
                .put("DB_NAME", "learning_center")
                .put("DB_USERNAME", "learning_center"));
    try (var connection =
        world.postgres().connect("learning_center", password, "learning_center")) {
      connection.createStatement().execute("CREATE TABLE IF NOT EXISTS it_may (keep vector)");
    }
  }

  @Test
  @DisplayName("FIB-08 a second run changes nothing, a rotation all that it must")
  void again() throws Exception {
    String old = world.passwordIn(SECRET);
    var catalog = world.catalog("learning_center");

    var run = world.runs(world.database(LOGIN));

    assertThat(run.output()).contains("done: no secret had to change");
    assertThat(world.catalog("learning_center")).isEqualTo(catalog);
    world.runs(world.database(LOGIN), "--rotate", "logins", "--force");
    assertThat(world.passwordIn(SECRET)).isNotEqualTo(old);
    world
        .postgres()
        .connect("learning_center", world.passwordIn(SECRET), "learning_center")
        .close();
  }
}
