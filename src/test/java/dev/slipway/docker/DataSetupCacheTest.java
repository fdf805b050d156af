package dev.slipway.docker;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cache's part of {@code docker/data-setup}: its auth token, in two steps. */
@Tag("real")
@DisplayName("ALL-13 data set-up of a cache")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataSetupCacheTest {
  private DataSetupWorld world;

  @BeforeAll
  void start() throws Exception {
    world = new DataSetupWorld(new Emulator());
  }

  @AfterAll
  void stop() throws Exception {
    world.close();
  }

  @Test
  @DisplayName(
      "LTT-08 the cache gets its token by ROTATE, then SET; each environment its database number")
  void firstToken() throws Exception {
    world.cache("first", true);
    world.emptySecrets("dev/redis", "staging/redis");

    world.runs(
        cache(
            "first",
            """
            {"secret": "dev/redis", "template": "rediss://:{token}@{host}:{port}/0"},
            {"secret": "staging/redis", "template": "rediss://:{token}@{host}:{port}/1"}
            """));

    assertThat(world.inside("first", "token_updates")).containsExactly("ROTATE", "SET").inOrder();
    assertThat(world.hasToken("first")).isTrue();
    var token = world.passwordIn("dev/redis");
    assertThat(world.inside("first", "accepted_tokens")).containsExactly(token);
    assertThat(world.value("dev/redis")).isEqualTo("rediss://:" + token + "@cache.test:6379/0");
    assertThat(world.value("staging/redis")).isEqualTo("rediss://:" + token + "@cache.test:6379/1");
    assertThat(world.labels("dev/redis")).containsExactly("AWSCURRENT");
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    var setup = oneConnection("second");
    world.runs(setup);
    var version = world.version("second/redis");

    var run = world.runs(setup);

    assertThat(world.version("second/redis")).isEqualTo(version);
    assertThat(world.inside("second", "token_updates")).containsExactly("ROTATE", "SET").inOrder();
    assertThat(run.output()).contains("done: no secret had to change");
  }

  @Test
  @DisplayName(
      "LTT-18 a rotated token opens the cache beside the old one until the services have it")
  void rotateToken() throws Exception {
    var setup = oneConnection("rotate");
    world.runs(setup);
    var old = world.passwordIn("rotate/redis");
    world.service("rotate", "backend");
    var deployment = world.deployment("rotate", "backend");

    var stopped = world.run(setup, "--rotate", "token");

    assertThat(stopped.exitCode()).isEqualTo(1);
    assertThat(stopped.errors())
        .contains("service backend is not stable, so the old token still opens the cache");
    var token = world.passwordIn("rotate/redis");
    assertThat(world.inside("rotate", "accepted_tokens")).containsExactly(old, token).inOrder();
    assertThat(world.deployment("rotate", "backend")).isNotEqualTo(deployment);

    world.mend("rotate", "backend");
    var finished = world.runWith(Map.of("DATA_SETUP_SERVICES_SECONDS", "60"), setup);

    assertThat(finished.exitCode()).isEqualTo(0);

    assertThat(world.inside("rotate", "accepted_tokens")).containsExactly(token);
    assertThat(world.passwordIn("rotate/redis")).isEqualTo(token);
    assertThat(world.labels("rotate/redis")).containsExactly("AWSCURRENT");
  }

  @Test
  void aLostSecretIsRepairedFromItsSiblingWithoutANewToken() throws Exception {
    world.cache("lost", true);
    world.emptySecrets("lost/redis", "lost/token");
    var setup =
        cache(
            "lost",
            """
            {"secret": "lost/redis", "template": "rediss://:{token}@{host}:{port}/0"},
            {"secret": "lost/token", "template": {"token": "{token}"}}
            """);
    world.runs(setup);
    var token = world.passwordIn("lost/token");
    world.lose("lost/redis");

    world.runs(setup);

    assertThat(world.passwordIn("lost/redis")).isEqualTo(token);
    assertThat(world.inside("lost", "token_updates")).containsExactly("ROTATE", "SET").inOrder();
  }

  @Test
  void whenAllSecretsAreLostTheCacheGetsANewToken() throws Exception {
    var setup = oneConnection("gone");
    world.runs(setup);
    world.lose("gone/redis");

    world.runs(setup);

    assertThat(world.inside("gone", "accepted_tokens"))
        .isEqualTo(List.of(world.passwordIn("gone/redis")));
  }

  @Test
  void refusesACacheWithoutEncryptionInTransit() throws Exception {
    world.cache("plain", false);
    world.emptySecrets("plain/redis");

    var run = world.run(cache("plain", "{\"secret\": \"plain/redis\", \"template\": \"{token}\"}"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors()).contains("cache plain: an auth token needs encryption in transit");
    assertThat(world.version("plain/redis")).isEmpty();
  }

  private String oneConnection(String group) {
    world.cache(group, true);
    world.emptySecrets(group + "/redis");
    return cache(
        group,
        "{\"secret\": \""
            + group
            + "/redis\", \"template\": \"rediss://:{token}@{host}:{port}/0\"}");
  }

  private static String cache(String group, String connections) {
    return """
    {"cache": {"replicationGroup": "%1$s", "host": "cache.test", "port": 6379, "connections": [%2$s]},
     "services": [{"cluster": "%1$s", "service": "backend"}]}
    """
        .formatted(group, connections);
  }
}
