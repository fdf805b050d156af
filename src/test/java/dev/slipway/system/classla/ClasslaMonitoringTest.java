package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What wakes whom in Classla. */
class ClasslaMonitoringTest {
  @ParameterizedTest
  @CsvSource({
    "dev, backend_cpu, CPUUtilization, 70",
    "dev, backend_memory, MemoryUtilization, 80",
    "prod, backend_cpu, CPUUtilization, 70",
    "prod, backend_memory, MemoryUtilization, 80",
  })
  @DisplayName("CLA-08 more than 70 % CPU or 80 % memory for 15 minutes, when scaling did not help")
  void load(String environment, String id, String metric, int threshold) {
    String name = "classla-" + environment;
    assertThat(ClasslaStacks.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_classla_" + environment + "_" + id)
        .has("alarm_name", name + "-" + id.replace('_', '-'))
        .has("namespace", "AWS/ECS")
        .has("metric_name", metric)
        .has("dimensions", Map.of("ClusterName", name, "ServiceName", name + "-backend"))
        .has("statistic", "Average")
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", threshold)
        .has("period", 300)
        .has("evaluation_periods", 3)
        .has("treat_missing_data", "missing");
  }

  @ParameterizedTest
  @CsvSource({
    "dev, server_errors, HTTPCode_Target_5XX_Count",
    "dev, balancer_errors, HTTPCode_ELB_5XX_Count",
    "prod, server_errors, HTTPCode_Target_5XX_Count",
    "prod, balancer_errors, HTTPCode_ELB_5XX_Count",
  })
  @DisplayName("CLA-08 more than ten answers with 5xx in five minutes, of tasks or of the balancer")
  void errors(String environment, String id, String metric) {
    assertThat(ClasslaStacks.of(environment))
        .has("aws_cloudwatch_metric_alarm.alarms_classla_" + environment + "_" + id)
        .has("alarm_name", "classla-" + environment + "-" + id.replace('_', '-'))
        .has("namespace", "AWS/ApplicationELB")
        .has("metric_name", metric)
        .has("dimensions", Map.of("LoadBalancer", "${aws_lb.alb.arn_suffix}"))
        .has("statistic", "Sum")
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 10)
        .has("period", 300)
        .has("evaluation_periods", 1)
        .has("treat_missing_data", "notBreaching");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08 the rule that tells of failed tasks keeps its name under its new address")
  void movedRule(String environment) {
    // Made anew it would be deleted by the name that both have.
    assertThat(Documents.stack("classla-" + environment).moved())
        .containsAtLeast(
            new StackModel.Moved(
                "aws_cloudwatch_event_rule.task_failures",
                "aws_cloudwatch_event_rule.cluster_failures"),
            new StackModel.Moved(
                "aws_cloudwatch_event_target.task_failures",
                "aws_cloudwatch_event_target.cluster_failures"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08, ALL-21 each failed task of the service, or migration, is told at once")
  void taskFailures(String environment) {
    var stack = ClasslaStacks.of(environment);
    var rule = Reading.at(stack, "aws_cloudwatch_event_rule.cluster_failures");
    assertThat(rule).has("name", "classla-" + environment + "-task-failures");
    assertThat(rule.document("event_pattern"))
        .has("source", List.of("aws.ecs"))
        .has("detail-type", List.of("ECS Task State Change"))
        .has("detail.clusterArn", List.of("${aws_ecs_cluster.cluster.arn}"))
        .has("detail.$or.0.group", List.of("service:classla-" + environment + "-backend"))
        .has("detail.$or.2.group", List.of("family:classla-" + environment + "-migrate"))
        .has("detail.lastStatus", List.of("STOPPED"));
    assertThat(stack)
        .only("aws_cloudwatch_event_target")
        .has("rule", "${aws_cloudwatch_event_rule.cluster_failures.name}")
        .has("arn", "${aws_sns_topic.alarms_topic.arn}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName(
      "CLA-08 people are told by e-mail, in both environments, of four alarms and of being down")
  void people(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).resources("aws_cloudwatch_metric_alarm").hasSize(4 + 1);
    assertThat(stack).only("aws_sns_topic").has("name", "classla-" + environment + "-alarms");
    assertThat(stack)
        .only("aws_sns_topic_subscription")
        .has("topic_arn", "${aws_sns_topic.alarms_topic.arn}")
        .has("protocol", "email")
        .has("endpoint", "classla-alerts@classla.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("ALL-21 no healthy target for three minutes, or none at all")
  void down(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .has(
            "aws_cloudwatch_metric_alarm.alarms_classla_"
                + environment
                + "_backend_no_healthy_target")
        .has("metric_name", "HealthyHostCount")
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", 1)
        .has("evaluation_periods", 3)
        .has("treat_missing_data", "breaching");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08 Container Insights stays off: the document keeps it for later")
  void insights(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_ecs_cluster")
        .has("setting.0.name", "containerInsights")
        .has("setting.0.value", "disabled");
  }
}
