package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of LTT's logs and alarms. */
class LttMonitoringTest {
  @ParameterizedTest
  @CsvSource({"dev, 30", "staging, 30", "prod, 90"})
  @DisplayName("LTT-14 each service and task has a log group, kept 30 days and in prod 90")
  void logs(String environment, int days) {
    for (String task : List.of("backend", "frontend", "migrate")) {
      String id = environment + "_" + task;
      assertThat(Ltt.of(environment))
          .has("aws_cloudwatch_log_group." + id)
          .has("name", "/ecs/ltt-" + environment + "-" + task)
          .has("retention_in_days", days);
      logsTo(environment, task, id);
    }
  }

  @ParameterizedTest
  @CsvSource({"dev, nonprod, 30", "prod, prod, 90"})
  @DisplayName("LTT-14 so has the data set-up task of a platform")
  void setupLogs(String environment, String platform, int days) {
    assertThat(Ltt.of(environment))
        .has("aws_cloudwatch_log_group.data_setup")
        .has("name", "/ecs/ltt-" + platform + "-data-setup")
        .has("retention_in_days", days);
    logsTo(environment, "data_setup", "data_setup");
  }

  private static void logsTo(String environment, String task, String group) {
    assertThat(Ltt.container(environment, task))
        .has("logConfiguration.logDriver", "awslogs")
        .has(
            "logConfiguration.options",
            Map.of(
                "awslogs-group", "${aws_cloudwatch_log_group." + group + ".name}",
                "awslogs-region", "eu-west-1",
                "awslogs-stream-prefix", "ecs"));
  }

  @ParameterizedTest
  @CsvSource({
    "backend_cpu, AWS/ECS, CPUUtilization, Average, 80, 300, 1, missing",
    "frontend_cpu, AWS/ECS, CPUUtilization, Average, 80, 300, 1, missing",
    "backend_memory, AWS/ECS, MemoryUtilization, Average, 85, 300, 1, missing",
    "frontend_memory, AWS/ECS, MemoryUtilization, Average, 85, 300, 1, missing",
    "server_errors, AWS/ApplicationELB, HTTPCode_Target_5XX_Count, Sum, 10, 300, 1, notBreaching",
    "balancer_errors, AWS/ApplicationELB, HTTPCode_ELB_5XX_Count, Sum, 10, 300, 1, notBreaching",
    "backend_unhealthy_targets, AWS/ApplicationELB, UnHealthyHostCount, Maximum, 0, 60, 5,"
        + " notBreaching",
    "frontend_unhealthy_targets, AWS/ApplicationELB, UnHealthyHostCount, Maximum, 0, 60, 5,"
        + " notBreaching",
    "database_connections, AWS/RDS, DatabaseConnections, Average, 140, 300, 1, breaching",
    "database_cpu, AWS/RDS, CPUUtilization, Average, 80, 300, 2, breaching",
  })
  @DisplayName("LTT-14 the six alarms of prod, per service where Fargate reports per service")
  void alarm(
      String id,
      String namespace,
      String metric,
      String statistic,
      int threshold,
      int period,
      int periods,
      String silence) {
    assertThat(Ltt.PROD)
        .has("aws_cloudwatch_metric_alarm.alarms_ltt_prod_" + id)
        .has("alarm_name", "ltt-prod-" + id.replace('_', '-'))
        .has("namespace", namespace)
        .has("metric_name", metric)
        .has("statistic", statistic)
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", threshold)
        .has("period", period)
        .has("evaluation_periods", periods)
        .has("treat_missing_data", silence);
  }

  @ParameterizedTest
  @CsvSource({
    "backend_cpu, 'ClusterName=ltt-prod, ServiceName=ltt-prod-backend'",
    "frontend_memory, 'ClusterName=ltt-prod, ServiceName=ltt-prod-frontend'",
    "server_errors, LoadBalancer=${aws_lb.alb.arn_suffix}",
    "balancer_errors, LoadBalancer=${aws_lb.alb.arn_suffix}",
    "backend_unhealthy_targets, 'LoadBalancer=${aws_lb.alb.arn_suffix},"
        + " TargetGroup=${aws_lb_target_group.prod_backend.arn_suffix}'",
    "database_cpu, DBInstanceIdentifier=ltt-prod",
  })
  @DisplayName("LTT-14 the alarms look at prod's own services, balancer and database")
  void dimensions(String id, String expected) {
    Map<String, String> dimensions =
        com.google.common.base.Splitter.on(", ").withKeyValueSeparator('=').split(expected);
    assertThat(Ltt.PROD)
        .has("aws_cloudwatch_metric_alarm.alarms_ltt_prod_" + id)
        .has("dimensions", dimensions);
  }

  @Test
  @DisplayName("LTT-14 alarms reach people by e-mail, those on load only in prod")
  void notification() {
    assertThat(Ltt.PROD).resources("aws_cloudwatch_metric_alarm").hasSize(10 + 4);
    assertThat(Ltt.NONPROD).resources("aws_cloudwatch_metric_alarm").hasSize(6);
    for (String platform : List.of("nonprod", "prod")) {
      var stack = Ltt.of(platform.equals("prod") ? "prod" : "dev");
      assertThat(stack).only("aws_sns_topic").has("name", "ltt-" + platform + "-alarms");
      assertThat(stack)
          .only("aws_sns_topic_subscription")
          .has("topic_arn", "${aws_sns_topic.alarms_topic.arn}")
          .has("protocol", "email")
          .has("endpoint", "ltt-alerts@alx-ai-tools.com");
    }
  }

  @ParameterizedTest
  @CsvSource({"dev", "staging", "prod"})
  @DisplayName("LTT-14 Container Insights is a setting, and off")
  void insights(String environment) {
    assertThat(Ltt.of(environment))
        .has("aws_ecs_cluster." + environment + "_cluster")
        .has("setting.0.name", "containerInsights")
        .has("setting.0.value", "disabled");
  }
}
