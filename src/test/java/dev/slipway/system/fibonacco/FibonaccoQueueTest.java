package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workers that work off the queue, and how deep it is. */
class FibonaccoQueueTest {
  private static final String TRACKING = "target_tracking_scaling_policy_configuration.";

  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04 two small workers at first, with the documented command")
  void workers(StackModel stack) {
    assertThat(stack)
        .has("aws_ecs_task_definition.queue_worker")
        .has("family", Fibonaccos.names(stack) + "-queue-worker")
        .has("cpu", "256")
        .has("memory", "512");
    assertThat(stack)
        .has("aws_ecs_service.queue_worker")
        .has("name", Fibonaccos.names(stack) + "-queue-worker")
        .has("desired_count", 2)
        .hasNo("load_balancer");
    assertThat(Reading.container(stack, "queue_worker"))
        .has("name", "queue-worker")
        .has("command", List.of("php", "artisan", "queue:work", "redis", "--sleep=3", "--tries=3"))
        .has("stopTimeout", 90);
    assertThat(Reading.container(stack, "queue_worker").at("image"))
        .isEqualTo(Reading.container(stack, "api").at("image"));
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04 their number follows the jobs that wait for each of them")
  void scaling(StackModel stack) {
    assertThat(stack)
        .has("aws_appautoscaling_target.queue_worker_scaling")
        .has("min_capacity", 1)
        .has("max_capacity", stack == Fibonaccos.DEV ? 4 : 10);
    Body policy = Reading.at(stack, "aws_appautoscaling_policy.queue_worker_scaling_queueDepth");
    assertThat(policy).has(TRACKING + "target_value", 100);
    List<Body> metrics = policy.blocks(TRACKING + "customized_metric_specification.metrics");
    assertThat(metrics).hasSize(3);
    assertThat(metrics.get(0))
        .has("metric_stat.metric.namespace", Fibonaccos.names(stack))
        .has("metric_stat.metric.metric_name", "QueueDepth")
        .has("metric_stat.metric.dimensions", List.of())
        .has("return_data", false);
    assertThat(metrics.get(2)).has("expression", "load / tasks").has("return_data", true);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04 nobody needs a permission for the depth: it stands in the application's log")
  void noPermission(StackModel stack) {
    for (String task : List.of("api", "queue_worker", "scheduler", "migration")) {
      Reading.permissions(stack, task + "_application")
          .values()
          .forEach(
              statement ->
                  assertThat(statement.texts("Action").toString()).doesNotContain("cloudwatch:"));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-09, ALL-15 more than all workers can hold, for a quarter of an hour, is told")
  void alarm(StackModel stack) {
    String id = Fibonaccos.names(stack).replace('-', '_');
    assertThat(stack)
        .has("aws_cloudwatch_metric_alarm.alarms_" + id + "_queue_depth")
        .has("namespace", Fibonaccos.names(stack))
        .has("metric_name", "QueueDepth")
        .has("dimensions", Map.of())
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", stack == Fibonaccos.DEV ? 400 : 1000)
        .has("period", 60)
        .has("evaluation_periods", 15);
  }
}
