package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the task is told that makes LTT's databases, logins, token and connections. */
class LttDataSetupTest {
  private static final String ROTATES = "aws_cloudwatch_event_rule.data_setup_rotation";
  private static final String STARTS = "aws_cloudwatch_event_target.data_setup_rotation";

  static Stream<String> environments() {
    return Stream.of("dev", "staging", "prod");
  }

  @ParameterizedTest
  @MethodSource("environments")
  @DisplayName("LTT-06, LTT-07 each environment has a login, a database and one for checkpoints")
  void databases(String environment) {
    Body login = login(environment);
    assertThat(login.blocks("databases").stream().map(each -> each.text("name").orElseThrow()))
        .containsExactly("ltt_" + environment, "ltt_" + environment + "_checkpoints");
    assertThat(Reading.setup(Ltt.of(environment)).blocks("database.logins"))
        .hasSize(environment.equals("prod") ? 1 : 2);
  }

  @ParameterizedTest
  @MethodSource("environments")
  @DisplayName("LTT-06, LTT-07 each login's connections go to the secrets of its environment")
  void connections(String environment) {
    String name = "ltt_" + environment;
    assertThat(templates(login(environment), "connections"))
        .containsExactly(
            "ltt/" + environment + "/database_url",
            "postgresql+asyncpg://{user}:{password}@{host}:{port}/" + name,
            "ltt/" + environment + "/checkpoint_db_url",
            "postgresql://{user}:{password}@{host}:{port}/" + name + "_checkpoints");
  }

  @Test
  @DisplayName("LTT-08 dev has database 0 of the shared node, staging 1, prod 0 of its own")
  void redis() {
    assertThat(templates(Reading.setup(Ltt.NONPROD), "cache.connections"))
        .containsExactly(
            "ltt/dev/redis_url", "rediss://:{token}@{host}:{port}/0",
            "ltt/staging/redis_url", "rediss://:{token}@{host}:{port}/1");
    assertThat(templates(Reading.setup(Ltt.PROD), "cache.connections"))
        .containsExactly("ltt/prod/redis_url", "rediss://:{token}@{host}:{port}/0");
  }

  @ParameterizedTest
  @CsvSource({"dev, nonprod, cron(0 2 1 * ? *)", "prod, prod, cron(0 2 8 * ? *)"})
  @DisplayName(
      "LTT-18, ALL-22 the logins rotate every month at night, and the backends are deployed anew")
  void rotation(String environment, String platform, String time) {
    StackModel stack = Ltt.of(environment);
    assertThat(stack).has(ROTATES).has("schedule_expression", time);
    assertThat(stack)
        .has(STARTS)
        .document("input")
        .has("containerOverrides.0.name", "data-setup")
        .has("containerOverrides.0.command", List.of("--rotate", "logins"));
    assertThat(stack)
        .has(STARTS)
        .has(
            "ecs_target.task_definition_arn",
            "arn:aws:ecs:eu-west-1:411683670812:task-definition/ltt-" + platform + "-data-setup");
    Stream<String> expected =
        platform.equals("prod") ? Stream.of("prod") : Stream.of("dev", "staging");
    assertThat(
            Reading.setup(Ltt.of(environment)).blocks("services").stream()
                .map(Body::json)
                .map(JsonNode::toString)
                .filter(service -> service.matches(".*-(backend|frontend)\"}")))
        .containsExactlyElementsIn(
            expected
                .map(e -> "{\"cluster\":\"ltt-%s\",\"service\":\"ltt-%s-backend\"}".formatted(e, e))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"dev, nonprod", "prod, prod"})
  @DisplayName("LTT-18 the Redis token rotates by the same task, which may change that cache only")
  void tokenRotation(String environment, String platform) {
    assertThat(Reading.setup(Ltt.of(environment))).has("cache.replicationGroup", "ltt-" + platform);
    assertThat(Reading.permissions(Ltt.of(environment), "data_setup_application").get("CacheToken"))
        .contains("Action", "elasticache:ModifyReplicationGroup")
        .has("Resource", List.of("${aws_elasticache_replication_group.cache.arn}"));
  }

  @ParameterizedTest
  @MethodSource("environments")
  @DisplayName("LTT-18 the secrets that a hand sets say so, and which the task writes")
  void description(String environment) {
    for (var secret : Ltt.of(environment).resources("aws_secretsmanager_secret")) {
      String name = secret.body().text("name").orElseThrow();
      boolean written = name.matches(".*/(database_url|checkpoint_db_url|redis_url)");
      assertThat(secret)
          .contains("description", written ? "written by the data set-up task" : "by hand");
    }
  }

  private static Body login(String environment) {
    return Reading.setup(Ltt.of(environment)).blocks("database.logins").stream()
        .filter(each -> each.text("name").orElseThrow().equals("ltt_" + environment))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> templates(Body body, String path) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (Body each : body.blocks(path)) {
      templates.put(each.text("secret").orElseThrow(), each.text("template").orElseThrow());
    }
    return templates;
  }

  @Test
  @DisplayName("LTT-18 after a rotation every service starts anew that reads a written secret")
  void readers(@TempDir Path home) {
    var files =
        new EditedEnvironments(home)
            .edit("ltt/prod.yaml", "secrets: {}", "secrets: { REDIS: ltt/prod/redis_url }");
    assertThat(Run.synth(files.arguments("ltt-prod")).exitCode()).isEqualTo(0);
    var prod = StackModel.read(files.output().resolve("stacks/ltt-prod/cdk.tf.json"));

    String task = "aws_ecs_task_definition.data_setup";
    assertThat(Reading.at(prod, task).text("container_definitions").orElseThrow())
        .contains("ltt-prod-frontend");
    assertThat(Reading.at(Ltt.PROD, task).text("container_definitions").orElseThrow())
        .doesNotContain("ltt-prod-frontend");
  }
}
