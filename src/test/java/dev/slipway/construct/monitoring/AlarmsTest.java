package dev.slipway.construct.monitoring;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new Alarms(
                      scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com")))
                  .on(
                      Specs.NAMING.below("web"),
                      "cpu",
                      metric(Metric.Silence.UNKNOWN),
                      limit(),
                      "Short of CPU.")
                  .on(Specs.NAMING, "errors", metric(Metric.Silence.GOOD), limit(), "Errors.")
                  .on(
                      Specs.NAMING,
                      "database",
                      metric(Metric.Silence.BAD),
                      limit(),
                      "The database is down."));

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

  private static AlarmSpec limit() {
    return new AlarmSpec(80, 300, 2);
  }

  private static Metric metric(Metric.Silence silence) {
    return new Metric(
        "AWS/ECS", "CPUUtilization", "Average", Map.of("ServiceName", "shop-dev-web"), silence);
  }
}
