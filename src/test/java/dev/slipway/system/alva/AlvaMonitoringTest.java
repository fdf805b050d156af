package dev.slipway.system.alva;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alva's logs and alarms. */
class AlvaMonitoringTest {
  @ParameterizedTest
  @CsvSource({
    "web, alva-web, ecs",
    "api, alva-api, ecs",
    "auth, alva-auth, ecs",
    "admin, alva-admin, ecs",
    "migrations, alva-migrations, migrations",
    "data_setup, alva-staging-data-setup, ecs",
  })
  @DisplayName("ALV-07 each service and task has a log group, kept 30 days")
  void logs(String task, String name, String prefix) {
    assertThat(Alvas.STAGING)
        .has("aws_cloudwatch_log_group." + task)
        .has("name", "/ecs/" + name)
        .has("retention_in_days", 30);
    assertThat(Reading.container(Alvas.STAGING, task))
        .has("logConfiguration.logDriver", "awslogs")
        .has(
            "logConfiguration.options",
            Map.of(
                "awslogs-group",
                "${aws_cloudwatch_log_group." + task + ".name}",
                "awslogs-region",
                "us-east-1",
                "awslogs-stream-prefix",
                prefix));
    assertThat(Alvas.STAGING).resources("aws_cloudwatch_log_group").hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "api", "auth", "admin"})
  @DisplayName("ALV-07 one alarm per service, which fires at the first unhealthy target")
  void alarm(String service) {
    assertThat(Alvas.STAGING)
        .has("aws_cloudwatch_metric_alarm.alarms_alva_" + service + "_unhealthy_targets")
        .has("alarm_name", "alva-" + service + "-unhealthy-targets")
        .has("namespace", "AWS/ApplicationELB")
        .has("metric_name", "UnHealthyHostCount")
        .has("statistic", "Maximum")
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 0)
        .has("period", 60)
        .has("evaluation_periods", 1)
        .has(
            "dimensions",
            Map.of(
                "LoadBalancer",
                "${aws_lb.alb.arn_suffix}",
                "TargetGroup",
                "${aws_lb_target_group." + service + ".arn_suffix}"))
        .has("alarm_actions", List.of("${aws_sns_topic.alarms_topic.arn}"));
    assertThat(Alvas.STAGING).resources("aws_cloudwatch_metric_alarm").hasSize(4 + 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "api", "auth", "admin"})
  @DisplayName("ALL-21 and one that fires when there is no healthy target, or none at all")
  void down(String service) {
    assertThat(Alvas.STAGING)
        .has("aws_cloudwatch_metric_alarm.alarms_alva_" + service + "_no_healthy_target")
        .has("metric_name", "HealthyHostCount")
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", 1)
        .has("treat_missing_data", "breaching");
  }

  @Test
  @DisplayName("ALL-21 the database has one for the end of its space")
  void space() {
    assertThat(Alvas.STAGING)
        .has("aws_cloudwatch_metric_alarm.alarms_alva_staging_database_free_storage")
        .has("metric_name", "FreeStorageSpace")
        .has("threshold", 4L << 30);
  }

  @Test
  @DisplayName("ALV-07 the alarms reach people by e-mail")
  void notification() {
    assertThat(Alvas.STAGING).only("aws_sns_topic").has("name", "alva-staging-alarms");
    assertThat(Alvas.STAGING)
        .only("aws_sns_topic_subscription")
        .has("topic_arn", "${aws_sns_topic.alarms_topic.arn}")
        .has("protocol", "email")
        .has("endpoint", "alva-alerts@alva.app");
  }

  @Test
  @DisplayName("ALV-07 the metrics of single tasks are a setting, and off")
  void insights() {
    assertThat(Alvas.STAGING)
        .only("aws_ecs_cluster")
        .has("setting.0.name", "containerInsights")
        .has("setting.0.value", "disabled");
  }
}
