package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2O's backend: what it is called, how large it is and grows, and what it is told. */
class H2oBackendTest {
  private static final String TRACKING = "target_tracking_scaling_policy_configuration.";

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-03, ALL-14 service and family bear the documented name in prod, dev its own")
  void names(String environment) {
    var stack = H2os.of(environment);
    String backend = H2os.documented(environment) + "-backend";
    assertThat(stack).only("aws_ecs_cluster").has("name", "h2o-" + environment);
    assertThat(stack).only("aws_ecs_service").has("name", backend);
    assertThat(stack).has("aws_ecs_task_definition.backend").has("family", backend);
    assertThat(Reading.container(stack, "backend"))
        .has("name", "backend")
        .has("image", "555566667777.dkr.ecr.us-east-1.amazonaws.com/" + backend + ":latest");
  }

  @ParameterizedTest
  @CsvSource({
    "dev, backend, ecs, 30", "dev, migrate, migrate, 30",
    "prod, backend, ecs, 90", "prod, migrate, migrate, 90",
  })
  @DisplayName(
      "H2O-03, ALL-14 backend and migration write to one log group, the documented in prod")
  void logs(String environment, String task, String prefix, int days) {
    var stack = H2os.of(environment);
    String name = H2os.documented(environment) + "-backend";
    String group = "aws_cloudwatch_log_group.aws_ecs_" + name.replace('-', '_');
    assertThat(stack).has(group).has("name", "/aws/ecs/" + name).has("retention_in_days", days);
    assertThat(Reading.container(stack, task))
        .has("logConfiguration.options.awslogs-group", "${" + group + ".name}")
        .has("logConfiguration.options.awslogs-stream-prefix", prefix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-03 two CPUs and four GiB on Fargate, with six workers on port 8000")
  void size(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .has("aws_ecs_task_definition.backend")
        .has("requires_compatibilities", List.of("FARGATE"))
        .has("cpu", "2048")
        .has("memory", "4096");
    assertThat(Reading.container(stack, "backend"))
        .has(
            "portMappings",
            List.of(Map.of("containerPort", 8000, "hostPort", 8000, "protocol", "tcp")));
    assertThat(Reading.variables(stack, "backend")).containsEntry("WEB_CONCURRENCY", "6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-03 ECS and the load balancer ask /health on port 8000")
  void health(String environment) {
    var stack = H2os.of(environment);
    assertThat(Reading.container(stack, "backend"))
        .contains("healthCheck.command.1", "http://localhost:8000/health");
    assertThat(stack)
        .only("aws_lb_target_group")
        .has("port", 8000)
        .has("health_check.path", "/health")
        .has("health_check.matcher", "200");
  }

  @ParameterizedTest
  @CsvSource({"dev, 1", "prod, 2"})
  @DisplayName("H2O-03 dev runs one to three tasks, prod two to three")
  void range(String environment, int fewest) {
    assertThat(H2os.of(environment))
        .only("aws_appautoscaling_target")
        .has("min_capacity", fewest)
        .has("max_capacity", 3);
    assertThat(H2os.of(environment)).only("aws_ecs_service").has("desired_count", fewest);
  }

  @ParameterizedTest
  @CsvSource({
    "dev, cpu, ECSServiceAverageCPUUtilization, 60",
    "dev, memory, ECSServiceAverageMemoryUtilization, 70",
    "prod, cpu, ECSServiceAverageCPUUtilization, 60",
    "prod, memory, ECSServiceAverageMemoryUtilization, 70",
  })
  @DisplayName("H2O-03 it scales on CPU and memory, and holds both below their alarms")
  void tracking(String environment, String of, String metric, int target) {
    var stack = H2os.of(environment);
    assertThat(stack).resources("aws_appautoscaling_policy").hasSize(2);
    assertThat(stack)
        .has("aws_appautoscaling_policy.backend_scaling_" + of)
        .has("policy_type", "TargetTrackingScaling")
        .has(TRACKING + "predefined_metric_specification.predefined_metric_type", metric)
        .has(TRACKING + "target_value", target);
    String alarm = H2os.documented(environment).replace('-', '_') + "_backend_" + of;
    var threshold =
        Reading.at(stack, "aws_cloudwatch_metric_alarm.alarms_" + alarm).at("threshold").asInt();
    assertThat(target).isLessThan(threshold);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-03 deployments roll without a gap, and roll back by themselves")
  void rolling(String environment) {
    assertThat(H2os.of(environment))
        .only("aws_ecs_service")
        .has("deployment_minimum_healthy_percent", 100)
        .has("deployment_maximum_percent", 200)
        .has("deployment_circuit_breaker.enable", true)
        .has("deployment_circuit_breaker.rollback", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-03 the migration is the backend's image with alembic upgrade head")
  void migration(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .has("aws_ecs_task_definition.migrate")
        .has("family", H2os.documented(environment) + "-migrate");
    assertThat(Reading.container(stack, "migrate"))
        .has("image", Reading.container(stack, "backend").at("image").asText())
        .has("command", List.of("alembic", "upgrade", "head"))
        .has("portMappings", List.of());
    assertThat(Reading.secrets(stack, "migrate"))
        .containsExactly("DATABASE_URL", "h2o/" + environment + "/database_url");
  }
}
