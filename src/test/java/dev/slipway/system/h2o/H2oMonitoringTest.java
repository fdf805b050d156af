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
        .has("threshold", 80)
        .has("period", 300)
        .has("evaluation_periods", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 an alarm on more than 1 % of failed requests in 5 minutes, from 100 on")
  void errorRate(String environment) {
    var alarm =
        Reading.at(
            H2os.of(environment),
            "aws_cloudwatch_metric_alarm.alarms_h2o_" + environment + "_error_rate");
    assertThat(alarm)
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 1)
        .has("evaluation_periods", 1)
        .has("treat_missing_data", "notBreaching")
        .contains("metric_query.0.expression", ">= 100, 100 * ");
    assertThat(
            alarm.blocks("metric_query").stream()
                .flatMap(each -> each.text("metric.metric_name").stream()))
        .containsExactly("RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count");
    assertThat(alarm.blocks("metric_query").stream().filter(each -> each.has("metric"))).hasSize(3);
    alarm.blocks("metric_query").stream()
        .filter(each -> each.has("metric"))
        .forEach(each -> assertThat(each).has("metric.period", 300));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 an alarm on slow statements, by their average in the database's own log")
  void slowStatements(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .only("aws_db_parameter_group")
        .has("parameter.0.name", "log_min_duration_statement")
        .has("parameter.0.value", "250");
    assertThat(stack)
        .only("aws_db_instance")
        .has("enabled_cloudwatch_logs_exports", List.of("postgresql"))
        .has("parameter_group_name", "${aws_db_parameter_group.database.name}");
    for (var filter : stack.resources("aws_cloudwatch_log_metric_filter")) {
      assertThat(filter)
          .has("log_group_name", "${aws_cloudwatch_log_group.database.name}")
          .has("metric_transformation.namespace", "h2o-" + environment)
          .has("metric_transformation.name", "StatementDuration")
          .has("metric_transformation.value", "$duration");
    }
    assertThat(stack).resources("aws_cloudwatch_log_metric_filter").isNotEmpty();
    assertThat(stack)
        .has("aws_cloudwatch_metric_alarm.alarms_h2o_" + environment + "_slow_statements")
        .has("namespace", "h2o-" + environment)
        .has("metric_name", "StatementDuration")
        .has("statistic", "Average")
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 1000)
        .has("period", 300)
        .has("evaluation_periods", 1)
        .has("treat_missing_data", "notBreaching");
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
