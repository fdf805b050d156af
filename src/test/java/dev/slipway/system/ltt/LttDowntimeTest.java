package dev.slipway.system.ltt;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That somebody hears of it when one of LTT's environments is down. */
class LttDowntimeTest {
  @ParameterizedTest
  @CsvSource({
    "dev, backend", "dev, frontend",
    "staging, backend", "staging, frontend",
    "prod, backend", "prod, frontend",
  })
  @DisplayName("ALL-21 each service has an alarm for no healthy target, unless it is held")
  void healthyTargets(String environment, String service) {
    String id = environment + "_" + service;
    assertThat(Ltt.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_ltt_" + id + "_no_healthy_target")
        .has("metric_name", "HealthyHostCount")
        .has("dimensions.TargetGroup", "${aws_lb_target_group." + id + ".arn_suffix}")
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", 1)
        .has("period", 60)
        .has("evaluation_periods", 3)
        .has("treat_missing_data", "breaching")
        .has(
            "count",
            "${length(setintersection(var.held_services, [\"all\", \"" + id + "\"])) > 0 ? 0 : 1}");
  }

  @ParameterizedTest
  @CsvSource({"dev, nonprod, 4, 3", "prod, prod, 2, 6"})
  @DisplayName("ALL-21 each database has one for the end of its space")
  void space(String environment, String platform, int gib, int periods) {
    assertThat(Ltt.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_ltt_" + platform + "_database_free_storage")
        .has("metric_name", "FreeStorageSpace")
        .has("dimensions", Map.of("DBInstanceIdentifier", "ltt-" + platform))
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", gib * 1024L * 1024 * 1024)
        .has("period", 300)
        .has("evaluation_periods", periods)
        .has("treat_missing_data", "breaching");
  }

  @ParameterizedTest
  @CsvSource({"dev, nonprod", "prod, prod"})
  @DisplayName("ALL-21, ALL-22 each rotation has one for not being started")
  void starts(String environment, String platform) {
    assertThat(Ltt.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_ltt_" + platform + "_data_setup_failed_starts")
        .has("namespace", "AWS/Events")
        .has("metric_name", "FailedInvocations")
        .has("dimensions", Map.of("RuleName", "ltt-" + platform + "-data-setup-rotation"))
        .has("statistic", "Sum")
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 0)
        .has("treat_missing_data", "notBreaching");
  }

  @ParameterizedTest
  @CsvSource({"dev, nonprod", "staging, ", "prod, prod"})
  @DisplayName("ALL-21, ALL-22 each failed task of a service, migration or data set-up is told")
  void tasks(String environment, String setUp) {
    String name = "ltt-" + environment;
    String cluster = environment + "_cluster";
    var families =
        setUp == null
            ? List.of("family:" + name + "-migrate")
            : List.of("family:" + name + "-migrate", "family:ltt-" + setUp + "-data-setup");
    var rule =
        Reading.at(Ltt.of(environment), "aws_cloudwatch_event_rule." + cluster + "_failures");
    assertThat(rule).has("name", name + "-task-failures");
    assertThat(rule.document("event_pattern"))
        .has("detail.clusterArn", List.of("${aws_ecs_cluster." + cluster + ".arn}"))
        .contains("detail.$or.0.group", "service:" + name + "-backend")
        .contains("detail.$or.0.group", "service:" + name + "-frontend")
        .has("detail.$or.2.group", families);
    assertThat(Ltt.of(environment))
        .has("aws_cloudwatch_event_target." + cluster + "_failures")
        .has("arn", "${aws_sns_topic.alarms_topic.arn}");
  }
}
