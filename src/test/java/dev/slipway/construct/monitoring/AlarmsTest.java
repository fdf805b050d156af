package dev.slipway.construct.monitoring;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final Measure RATE =
      new Expression(
              "100 * {errors} / {requests}",
              Map.of(
                  "errors", metric(Metric.Silence.GOOD), "requests", metric(Metric.Silence.GOOD)),
              Metric.Silence.GOOD)
          .saying(of("error-rate"));

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new Alarms(
                      scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com")))
                  .watch(
                      metric(Metric.Silence.UNKNOWN)
                          .saying(new Complaint(Specs.NAMING.below("web"), "cpu", "Short of CPU.")),
                      limit())
                  .watch(metric(Metric.Silence.GOOD).saying(of("errors")), limit())
                  .watch(
                      metric(Metric.Silence.BAD)
                          .saying(of("database"))
                          .in(1024)
                          .countedLike("${1}"),
                      new FloorSpec(2, 60, 3))
                  .watch(RATE, new AlarmSpec(1, 300, 1)));

  @Test
  void tellsPeopleByMail() {
    assertThat(STACK).has("aws_sns_topic.alarms_topic").has("name", "shop-dev-alarms");
    assertThat(STACK)
        .has("aws_sns_topic_subscription.alarms_email_ops_example_com")
        .has("topic_arn", "${aws_sns_topic.alarms_topic.arn}")
        .has("protocol", "email")
        .has("endpoint", "ops@example.com");
  }

  @Test
  void leavesTheTopicItsPolicyWhereOnlyAlarmsPublish() {
    assertThat(STACK).doesNotHave("aws_sns_topic_policy");
  }

  @Test
  void tellsWhenItFiresAndWhenItIsOver() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_web_cpu")
        .has("alarm_actions", List.of("${aws_sns_topic.alarms_topic.arn}"))
        .has("ok_actions", List.of("${aws_sns_topic.alarms_topic.arn}"));
  }

  @Test
  void firesAboveTheLimit() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_web_cpu")
        .has("alarm_name", "shop-dev-web-cpu")
        .has("alarm_description", "Short of CPU.")
        .has("comparison_operator", "GreaterThanThreshold")
        .has("threshold", 80)
        .has("period", 300)
        .has("evaluation_periods", 2);
  }

  @Test
  void watchesItsMetric() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_web_cpu")
        .has("namespace", "AWS/ECS")
        .has("metric_name", "CPUUtilization")
        .has("statistic", "Average")
        .has("dimensions", Map.of("ServiceName", "shop-dev-web"));
  }

  @Test
  void silenceMeansWhatTheMetricSays() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_web_cpu")
        .has("treat_missing_data", "missing");
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_errors")
        .has("treat_missing_data", "notBreaching");
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_database")
        .has("treat_missing_data", "breaching");
  }

  @Test
  void firesBelowTheLimitInTheFilesUnit() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_database")
        .has("comparison_operator", "LessThanThreshold")
        .has("threshold", 2048)
        .has("period", 60)
        .has("evaluation_periods", 3);
  }

  @Test
  void isThereWhileItsSubjectIs() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_database")
        .has("count", "${1}");
    assertThat(STACK).has("aws_cloudwatch_metric_alarm.alarms_shop_dev_errors").hasNo("count");
  }

  @Test
  void watchesAnExpression() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_error_rate")
        .has("threshold", 1)
        .has("metric_query.0.expression", "100 * errors0 / requests0")
        .has("metric_query.0.return_data", true)
        .has("metric_query.1.id", "errors0")
        .has("metric_query.1.return_data", false)
        .has("metric_query.1.metric.metric_name", "CPUUtilization")
        .has("metric_query.1.metric.period", 300)
        .has("metric_query.2.id", "requests0");
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_error_rate")
        .hasNo("metric_name");
  }

  private static Complaint of(String what) {
    return new Complaint(Specs.NAMING, what, "Something is wrong.");
  }

  private static AlarmSpec limit() {
    return new AlarmSpec(80, 300, 2);
  }

  private static Metric metric(Metric.Silence silence) {
    return new Metric(
        "AWS/ECS", "CPUUtilization", "Average", Map.of("ServiceName", "shop-dev-web"), silence);
  }
}
