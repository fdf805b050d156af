package dev.slipway.system.fibonacco;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fibonacco's logs and alarms. */
class FibonaccoMonitoringTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  /** Each task of both environments in which the application runs, with its streams' prefix. */
  static Stream<Arguments> tasks() {
    return both().stream()
        .flatMap(
            stack ->
                Stream.of(
                    Arguments.of(stack, "api", "laravel"),
                    Arguments.of(stack, "queue_worker", "queue-worker"),
                    Arguments.of(stack, "scheduler", "scheduler"),
                    Arguments.of(stack, "migration", "migration")));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("FIB-09 all that Laravel says stands in one log, with streams by task")
  void streams(StackModel stack, String task, String prefix) {
    assertThat(Reading.container(stack, task))
        .has(
            "logConfiguration.options",
            Map.of(
                "awslogs-group",
                "${aws_cloudwatch_log_group." + log(stack) + ".name}",
                "awslogs-region",
                "us-east-1",
                "awslogs-stream-prefix",
                prefix));
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName(
      "FIB-09, ALL-14 the log keeps seven days and bears the environment, but production's")
  void retention(StackModel stack) {
    assertThat(stack)
        .has("aws_cloudwatch_log_group." + log(stack))
        .has("name", "/ecs/" + Fibonaccos.names(stack))
        .has("retention_in_days", 7);
  }

  @ParameterizedTest
  @CsvSource({
    "api_cpu, CPUUtilization, 85, 60, 5",
    "api_memory, MemoryUtilization, 85, 60, 5",
  })
  @DisplayName("FIB-09 CPU and memory of the service, above what scaling holds")
  void load(String alarm, String metric, int threshold, int period, int periods) {
    for (StackModel stack : both()) {
      assertThat(stack)
          .has("aws_cloudwatch_metric_alarm.alarms_" + id(stack) + "_" + alarm)
          .has("namespace", "AWS/ECS")
          .has("metric_name", metric)
          .has("dimensions.ClusterName", Fibonaccos.names(stack) + "-cluster")
          .has("dimensions.ServiceName", Fibonaccos.names(stack) + "-service")
          .has("comparison_operator", "GreaterThanThreshold")
          .has("threshold", threshold)
          .has("period", period)
          .has("evaluation_periods", periods);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-09 the database's connections, those of its busiest instance")
  void connections(StackModel stack) {
    assertThat(stack)
        .has("aws_cloudwatch_metric_alarm.alarms_" + id(stack) + "_db_database_connections")
        .has("namespace", "AWS/RDS")
        .has("metric_name", "DatabaseConnections")
        .has("statistic", "Maximum")
        .has("dimensions", Map.of("DBClusterIdentifier", Fibonaccos.names(stack) + "-db"))
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", stack == Fibonaccos.DEV ? 300 : 1200)
        .has("period", 300)
        .has("evaluation_periods", 3);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-09, ALL-21 the database's free storage, that of its fullest instance")
  void freeStorage(StackModel stack) {
    assertThat(stack)
        .has("aws_cloudwatch_metric_alarm.alarms_" + id(stack) + "_db_database_free_storage")
        .has("namespace", "AWS/RDS")
        .has("metric_name", "FreeLocalStorage")
        .has("statistic", "Minimum")
        .has("dimensions", Map.of("DBClusterIdentifier", Fibonaccos.names(stack) + "-db"))
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", 4L << 30)
        .has("period", 300)
        .has("evaluation_periods", 3);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-09, ALL-21 a task that fails is told at once, whatever it runs for")
  void failedTasks(StackModel stack) {
    var pattern = Reading.at(stack, "aws_cloudwatch_event_rule.cluster_failures");
    String names = Fibonaccos.names(stack);
    boolean scheduled = stack == Fibonaccos.DEV;
    assertThat(pattern.document("event_pattern"))
        .has("detail.clusterArn", List.of("${aws_ecs_cluster.cluster.arn}"))
        .has(
            "detail.$or.0.group",
            Stream.of("service", "queue-worker", "scheduler")
                .filter(what -> !scheduled || !what.equals("scheduler"))
                .map(what -> "service:" + names + "-" + what)
                .toList())
        .has(
            "detail.$or.2.group",
            Stream.of("scheduler", "migration", "data-setup")
                .filter(what -> scheduled || !what.equals("scheduler"))
                .map(what -> "family:" + names + "-" + what)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-09, ALL-21 having no healthy task is told, and silence is none")
  void down(StackModel stack) {
    assertThat(stack)
        .has("aws_cloudwatch_metric_alarm.alarms_" + id(stack) + "_api_no_healthy_target")
        .has("metric_name", "HealthyHostCount")
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", 1)
        .has("treat_missing_data", "breaching");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-09, ALL-15 the alarms reach people by e-mail")
  void notification(StackModel stack) {
    assertThat(stack).only("aws_sns_topic").has("name", Fibonaccos.names(stack) + "-alarms");
    assertThat(stack)
        .only("aws_sns_topic_subscription")
        .has("topic_arn", "${aws_sns_topic.alarms_topic.arn}")
        .has("protocol", "email")
        .has("endpoint", "operations@fibonacco.com");
  }

  private static String log(StackModel stack) {
    return "ecs_" + id(stack);
  }

  private static String id(StackModel stack) {
    return Fibonaccos.names(stack).replace('-', '_');
  }
}
