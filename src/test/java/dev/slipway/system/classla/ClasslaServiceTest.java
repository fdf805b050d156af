package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many tasks of which size Classla's service runs, where, and how they are replaced. */
class ClasslaServiceTest {
  @ParameterizedTest
  @CsvSource({"dev, backend", "dev, migrate", "prod, backend", "prod, migrate"})
  @DisplayName("CLA-04 half a CPU and a GiB on Fargate, for the service and its migration")
  void size(String environment, String task) {
    assertThat(ClasslaStacks.of(environment))
        .has("aws_ecs_task_definition." + task)
        .has("family", "classla-" + environment + "-" + task)
        .has("cpu", "512")
        .has("memory", "1024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-04 the service starts with one task, in the private subnets and its own group")
  void service(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).only("aws_ecs_cluster").has("name", "classla-" + environment);
    assertThat(stack)
        .only("aws_ecs_service")
        .has("name", "classla-" + environment + "-backend")
        .has("cluster", "${aws_ecs_cluster.cluster.arn}")
        .has("launch_type", "FARGATE")
        .has("desired_count", 1)
        .has("network_configuration.security_groups", List.of("${aws_security_group.backend.id}"))
        .has(
            "network_configuration.subnets",
            List.of(
                "${aws_subnet.vpc_private_us_east_1a.id}",
                "${aws_subnet.vpc_private_us_east_1b.id}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-04 deployments roll, and a new task has 60 seconds until its health counts")
  void rolling(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_ecs_service")
        .has("health_check_grace_period_seconds", 60)
        .has("deployment_minimum_healthy_percent", 100)
        .has("deployment_maximum_percent", 200)
        .has("deployment_circuit_breaker.enable", true)
        .has("deployment_circuit_breaker.rollback", true)
        .has("lifecycle.ignore_changes", List.of("desired_count", "task_definition"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-04 it scales from one task to two")
  void range(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_appautoscaling_target")
        .has("min_capacity", 1)
        .has("max_capacity", 2)
        .has(
            "resource_id",
            "service/classla-" + environment + "/classla-" + environment + "-backend")
        .has("scalable_dimension", "ecs:service:DesiredCount");
  }

  @ParameterizedTest
  @CsvSource({
    "dev, cpu, ECSServiceAverageCPUUtilization, 70",
    "dev, memory, ECSServiceAverageMemoryUtilization, 80",
    "prod, cpu, ECSServiceAverageCPUUtilization, 70",
    "prod, memory, ECSServiceAverageMemoryUtilization, 80",
  })
  @DisplayName("CLA-04 it holds 70 % CPU and 80 % memory: down after 300 seconds, up after 60")
  void tracking(String environment, String of, String metric, int target) {
    String tracking = "target_tracking_scaling_policy_configuration.";
    assertThat(ClasslaStacks.of(environment)).resources("aws_appautoscaling_policy").hasSize(2);
    assertThat(ClasslaStacks.of(environment))
        .has("aws_appautoscaling_policy.backend_scaling_" + of)
        .has("policy_type", "TargetTrackingScaling")
        .has(
            "resource_id",
            "service/classla-" + environment + "/classla-" + environment + "-backend")
        .has(tracking + "predefined_metric_specification.predefined_metric_type", metric)
        .has(tracking + "target_value", target)
        .has(tracking + "scale_in_cooldown", 300)
        .has(tracking + "scale_out_cooldown", 60);
  }

  @ParameterizedTest
  @CsvSource({"dev, backend", "dev, migrate", "prod, backend", "prod, migrate"})
  @DisplayName("CLA-04 a task starts with the role that pulls, logs and reads its own secrets")
  void execution(String environment, String task) {
    var stack = ClasslaStacks.of(environment);
    var may = Reading.permissions(stack, task + "_execution");
    assertThat(stack)
        .has("aws_ecs_task_definition." + task)
        .has("execution_role_arn", "${aws_iam_role." + task + "_execution.arn}")
        .has("task_role_arn", "${aws_iam_role." + task + "_application.arn}");
    assertThat(may.keySet()).containsExactly("Login", "Pull", "Log", "Secrets");
    assertThat(may.get("Pull"))
        .has(
            "Resource",
            List.of(
                "arn:aws:ecr:us-east-1:111122223333:repository/classla-"
                    + environment
                    + "-backend"));
    assertThat(may.get("Log"))
        .has("Resource", List.of("${aws_cloudwatch_log_group." + task + ".arn}:*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08 logs go to a group per task, kept for 90 days")
  void logs(String environment) {
    var stack = ClasslaStacks.of(environment);
    for (String task : List.of("backend", "migrate")) {
      assertThat(stack)
          .has("aws_cloudwatch_log_group." + task)
          .has("name", "/ecs/classla-" + environment + "-" + task)
          .has("retention_in_days", 90);
      assertThat(Reading.container(stack, task))
          .has("logConfiguration.logDriver", "awslogs")
          .has(
              "logConfiguration.options",
              Map.of(
                  "awslogs-group", "${aws_cloudwatch_log_group." + task + ".name}",
                  "awslogs-region", "us-east-1",
                  "awslogs-stream-prefix", "ecs"));
    }
  }
}
