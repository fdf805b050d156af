package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many tasks of which size LTT's services run, where, and how they are replaced. */
class LttServicesTest {
  @ParameterizedTest
  @CsvSource({
    "dev, backend, 256, 512, 1",
    "dev, frontend, 256, 512, 1",
    "staging, backend, 256, 512, 1",
    "staging, frontend, 256, 512, 1",
    "prod, backend, 512, 1024, 2",
    "prod, frontend, 512, 1024, 2",
  })
  @DisplayName("LTT-09 names, sizes and numbers of tasks carry the environment")
  void service(String environment, String service, String cpu, String memory, int tasks) {
    String name = "ltt-" + environment + "-" + service;
    assertThat(Ltt.of(environment))
        .has("aws_ecs_task_definition." + environment + "_" + service)
        .has("family", name)
        .has("cpu", cpu)
        .has("memory", memory);
    assertThat(Ltt.of(environment))
        .has("aws_ecs_service." + environment + "_" + service)
        .has("name", name)
        .has("cluster", "${aws_ecs_cluster." + environment + "_cluster.arn}")
        .has("desired_count", tasks)
        .has("launch_type", "FARGATE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-09 each environment has a cluster of its own")
  void cluster(String environment) {
    assertThat(Ltt.of(environment))
        .has("aws_ecs_cluster." + environment + "_cluster")
        .has("name", "ltt-" + environment);
    assertThat(Ltt.NONPROD).resources("aws_ecs_cluster").hasSize(2);
    assertThat(Ltt.PROD).resources("aws_ecs_cluster").hasSize(1);
  }

  @Test
  @DisplayName("LTT-11 prod's backend scales from 2 to 4 tasks at 70 % CPU")
  void scaling() {
    assertThat(Ltt.PROD)
        .only("aws_appautoscaling_target")
        .has("min_capacity", 2)
        .has("max_capacity", 4)
        .has("resource_id", "service/ltt-prod/ltt-prod-backend")
        .has("scalable_dimension", "ecs:service:DesiredCount")
        .has("service_namespace", "ecs");
    String policy = "target_tracking_scaling_policy_configuration.";
    assertThat(Ltt.PROD)
        .only("aws_appautoscaling_policy")
        .has("policy_type", "TargetTrackingScaling")
        .has("resource_id", "service/ltt-prod/ltt-prod-backend")
        .has(policy + "target_value", 70)
        .has(
            policy + "predefined_metric_specification.predefined_metric_type",
            "ECSServiceAverageCPUUtilization");
  }

  @Test
  @DisplayName("LTT-11 nothing scales in dev and staging")
  void noScaling() {
    assertThat(Ltt.NONPROD).doesNotHave("aws_appautoscaling_target");
    assertThat(Ltt.NONPROD).doesNotHave("aws_appautoscaling_policy");
  }

  @ParameterizedTest
  @CsvSource({
    "dev, backend, 100",
    "dev, frontend, 100",
    "staging, backend, 100",
    "staging, frontend, 100",
    "prod, backend, 50",
    "prod, frontend, 50",
  })
  @DisplayName("LTT-17 deployments roll: at least one healthy task, at most twice as many")
  void rolling(String environment, String service, int minimum) {
    assertThat(Ltt.of(environment))
        .has("aws_ecs_service." + environment + "_" + service)
        .has("deployment_minimum_healthy_percent", minimum)
        .has("deployment_maximum_percent", 200)
        .contains("lifecycle.ignore_changes", "task_definition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-16 ECS Exec is on in both services")
  void exec(String environment) {
    for (String service : new String[] {"backend", "frontend"}) {
      assertThat(Ltt.of(environment))
          .has("aws_ecs_service." + environment + "_" + service)
          .has("enable_execute_command", true);
      assertThat(
              Reading.permissions(
                  Ltt.of(environment), environment + "_" + service + "_application"))
          .containsKey("Exec");
    }
  }
}
