package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What wakes whom in H2O. */
class H2oMonitoringTest {
  @ParameterizedTest
  @CsvSource({
    "dev, cpu, CPUUtilization, 80",
    "dev, memory, MemoryUtilization, 85",
    "prod, cpu, CPUUtilization, 80",
    "prod, memory, MemoryUtilization, 85",
  })
  @DisplayName("H2O-07 alarms on the backend's CPU above 80 % and memory above 85 % for 5 minutes")
  void load(String environment, String word, String metric, int limit) {
    String service = H2os.documented(environment) + "-backend";
    assertThat(H2os.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_" + service.replace('-', '_') + "_" + word)
        .has("alarm_name", service + "-" + word)
        .has("namespace", "AWS/ECS")
        .has("metric_name", metric)
        .has("statistic", "Average")
        .has("dimensions", Map.of("ClusterName", "h2o-" + environment, "ServiceName", service))
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", limit)
        .has("period", 300)
        .has("evaluation_periods", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 an alarm on more than 80 connections to the database")
  void connections(String environment) {
    assertThat(H2os.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_h2o_" + environment + "_database_connections")
        .has("metric_name", "DatabaseConnections")
        .has("dimensions", Map.of("DBInstanceIdentifier", "h2o-" + environment))
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("ALL-21 one for no healthy target, one for a disk that fills, one for failed starts")
  void down(String environment) {
    var stack = H2os.of(environment);
    String names = "aws_cloudwatch_metric_alarm.alarms_";
    String service = H2os.documented(environment).replace('-', '_') + "_backend";
    assertThat(stack)
        .has(names + service + "_no_healthy_target")
        .has("metric_name", "HealthyHostCount")
        .has("treat_missing_data", "breaching");
    assertThat(stack)
        .has(names + "h2o_" + environment + "_database_free_storage")
        .has("threshold", 2L << 30);
    assertThat(stack)
        .has(names + "h2o_" + environment + "_data_setup_failed_starts")
        .has("threshold", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07, ALL-15 each environment tells people by a topic of its own")
  void notification(String environment) {
    assertThat(H2os.of(environment))
        .only("aws_sns_topic")
        .has("name", "h2o-" + environment + "-alarms");
    assertThat(H2os.of(environment))
        .only("aws_sns_topic_subscription")
        .has("protocol", "email")
        .has("endpoint", "h2o-alerts@h2o-allegiant.example");
    H2os.of(environment)
        .resources("aws_cloudwatch_metric_alarm")
        .forEach(
            alarm ->
                assertThat(alarm)
                    .has("alarm_actions", List.of("${aws_sns_topic.alarms_topic.arn}")));
  }
}
