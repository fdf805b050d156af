package dev.slipway.construct.monitoring;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudwatch_metric_alarm.CloudwatchMetricAlarm;
import com.hashicorp.cdktf.providers.aws.sns_topic.SnsTopic;
import com.hashicorp.cdktf.providers.aws.sns_topic_policy.SnsTopicPolicy;
import com.hashicorp.cdktf.providers.aws.sns_topic_subscription.SnsTopicSubscription;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import java.util.List;
import software.constructs.Construct;

/** The alarms of one environment and the topic through which each of them tells people. */
public final class Alarms extends Part {
  /** How they are named and who is told. */
  public record Inputs(Naming naming, List<String> emails) {}

  private final String topicArn;
  private boolean takesEvents;

  public Alarms(Construct scope, String id, Inputs in) {
    super(scope, id);
    topicArn = topic(in.naming());
    in.emails().forEach(this::subscribe);
  }

  public String topicArn() {
    return topicArn;
  }

  /**
   * Fires when the metric stays above the limit, and tells again when it is over.
   *
   * @param subject whose metric it is; the alarm's name begins with it
   */
  public Alarms on(
      Naming subject, String what, Metric metric, AlarmSpec limit, String description) {
    String name = subject.of(Kind.ALARM, what);
    CloudwatchMetricAlarm.Builder.create(this, Ids.of(name))
        .alarmName(name)
        .alarmDescription(description)
        .namespace(metric.namespace())
        .metricName(metric.name())
        .statistic(metric.statistic())
        .dimensions(metric.dimensions())
        .comparisonOperator("GreaterThanThreshold")
        .threshold(limit.above())
        .period(limit.periodSeconds())
        .evaluationPeriods(limit.periods())
        .treatMissingData(metric.silence().treatment())
        .alarmActions(List.of(topicArn))
        .okActions(List.of(topicArn))
        .build();
    return this;
  }

  /** The topic, which from then on takes what EventBridge tells, too; it has one policy at most. */
  String topicForEvents(TargetSpec target) {
    if (!takesEvents) {
      policy(target);
      takesEvents = true;
    }
    return topicArn;
  }

  private String topic(Naming naming) {
    return SnsTopic.Builder.create(this, "topic")
        .name(naming.of(Kind.TOPIC, "alarms"))
        .build()
        .getArn();
  }

  private void policy(TargetSpec target) {
    SnsTopicPolicy.Builder.create(this, silent("policy"))
        .arn(topicArn)
        .policy(new TopicPolicy(topicArn, target).text())
        .build();
  }

  private void subscribe(String email) {
    SnsTopicSubscription.Builder.create(this, "email_" + Ids.of(email))
        .topicArn(topicArn)
        .protocol("email")
        .endpoint(email)
        .build();
  }
}
