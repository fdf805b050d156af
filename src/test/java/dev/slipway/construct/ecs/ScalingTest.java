package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.monitoring.Metric.Silence;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScalingTest {
  private static final Metric DEPTH =
      new Metric("Shop", "QueueDepth", "Average", Map.of("Queue", "mail"), Silence.UNKNOWN);

  private static final StackModel STACK = stack(Map.of("cpu", 70));

  @Test
  void holdsTheServiceBetweenItsBounds() {
    assertThat(STACK)
        .has("aws_appautoscaling_target.web_scaling")
        .has("service_namespace", "ecs")
        .has("scalable_dimension", "ecs:service:DesiredCount")
        .has("resource_id", "service/shop-dev/shop-dev-web")
        .has("min_capacity", 2)
        .has("max_capacity", 4);
  }

  @Test
  void followsTheCpu() {
    String config = "target_tracking_scaling_policy_configuration";
    assertThat(STACK)
        .has("aws_appautoscaling_policy.web_scaling_cpu")
        .has("policy_type", "TargetTrackingScaling")
        .has("resource_id", "service/shop-dev/shop-dev-web")
        .has(
            config + ".predefined_metric_specification.predefined_metric_type",
            "ECSServiceAverageCPUUtilization")
        .has(config + ".target_value", 70)
        .has(config + ".scale_in_cooldown", 300)
        .has(config + ".scale_out_cooldown", 60);
  }

  @Test
  void followsMemoryOnlyWhereTheFileSaysSo() {
    assertThat(STACK).doesNotHave("aws_appautoscaling_policy.web_scaling_memory");
    assertThat(stack(Map.of("cpu", 70, "memory", 75)))
        .has("aws_appautoscaling_policy.web_scaling_memory")
        .has("target_tracking_scaling_policy_configuration.target_value", 75);
  }

  @Test
  void waitsForTheServiceAndIsHeldWithIt() {
    String count = "${length(setintersection(var.held_services, [\"all\", \"web\"])) > 0 ? 0 : 1}";
    assertThat(STACK)
        .only("aws_appautoscaling_target")
        .has("depends_on", List.of("aws_ecs_service.web"))
        .has("count", count);
    assertThat(STACK)
        .only("aws_appautoscaling_policy")
        .has("depends_on", List.of("aws_appautoscaling_target.web_scaling"))
        .has("count", count);
  }

  @Test
  void aFixedNumberOfTasksDoesNotScale() {
    var stack =
        Synthesized.synthScope(
            scope -> Tasks.service(scope, Specs.service(Tasks.PINNED, Specs.TWO_TASKS)));

    assertThat(stack).doesNotHave("aws_appautoscaling_target");
  }

  @Test
  void followsAMetricOfOnesOwn() {
    var stack = worker(Load.each(DEPTH));

    String tracking = "target_tracking_scaling_policy_configuration";
    String metric = tracking + ".customized_metric_specification";
    assertThat(stack)
        .has("aws_appautoscaling_policy.mailer_scaling_depth")
        .has(tracking + ".target_value", 100)
        .has(metric + ".namespace", "Shop")
        .has(metric + ".metric_name", "QueueDepth")
        .has(metric + ".statistic", "Average")
        .has(metric + ".dimensions.name", "Queue")
        .has(metric + ".dimensions.value", "mail");
    assertThat(stack)
        .has("aws_ecs_service.mailer")
        .has("desired_count", 2)
        .has("lifecycle.ignore_changes", List.of("desired_count"));
  }

  @Test
  @DisplayName("FIB-04 what waits for all tasks together is held per task that runs")
  void followsAMetricOfAllTasks() {
    String config = "target_tracking_scaling_policy_configuration.customized_metric_specification";
    Map<String, Object> load =
        Map.of(
            "namespace",
            "Shop",
            "metric_name",
            "QueueDepth",
            "dimensions",
            List.of(Map.of("name", "Queue", "value", "mail")));
    Map<String, Object> tasks =
        Map.of(
            "namespace",
            "AWS/ECS",
            "metric_name",
            "CPUUtilization",
            "dimensions",
            List.of(
                Map.of("name", "ClusterName", "value", "shop-dev"),
                Map.of("name", "ServiceName", "value", "shop-dev-mailer")));

    assertThat(worker(Load.shared(DEPTH)))
        .has("aws_appautoscaling_policy.mailer_scaling_depth")
        .hasNo(config + ".metric_name")
        .has(
            config + ".metrics",
            List.of(
                query("load", load, "Average"),
                query("tasks", tasks, "SampleCount"),
                Map.of("id", "each", "expression", "load / tasks", "return_data", true)));
  }

  private static Map<String, Object> query(String id, Map<String, Object> metric, String stat) {
    return Map.of(
        "id", id, "metric_stat", Map.of("metric", metric, "stat", stat), "return_data", false);
  }

  private static StackModel worker(Load depth) {
    var tasks = new TasksSpec.Scaled(1, 10, Optional.of(2), Map.of("depth", 100), 300, 60);
    return Synthesized.synthScope(
        scope ->
            Tasks.workplace(scope)
                .worker(
                    "mailer", Specs.worker(Tasks.PINNED, tasks), Map.of(), Map.of("depth", depth)));
  }

  private static StackModel stack(Map<String, Integer> targets) {
    var tasks = new TasksSpec.Scaled(2, 4, Optional.empty(), targets, 300, 60);
    return Synthesized.synthScope(
        scope -> Tasks.service(scope, Specs.service(Tasks.PINNED, tasks)));
  }
}
