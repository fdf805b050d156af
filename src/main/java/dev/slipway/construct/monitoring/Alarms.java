package dev.slipway.construct.monitoring;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudwatch_metric_alarm.CloudwatchMetricAlarm;
import com.hashicorp.cdktf.providers.aws.sns_topic.SnsTopic;
import com.hashicorp.cdktf.providers.aws.sns_topic_policy.SnsTopicPolicy;
import com.hashicorp.cdktf.providers.aws.sns_topic_subscription.SnsTopicSubscription;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import java.util.ArrayList;
import java.util.List;
import software.constructs.Construct;

/** The alarms of one environment and the topic through which each of them tells people. */
public final class Alarms extends Part implements HasOutputs {
  /** How they are named and who is told. */
  public record Inputs(Naming naming, List<String> emails) {}

  private final String topicArn;
  private final String topicName;
  private final List<String> names = new ArrayList<>();
  private boolean takesEvents;

  public Alarms(Construct scope, String id, Inputs in) {
    super(scope, id);
    topicName = in.naming().of(Kind.TOPIC, "alarms");
    topicArn = topic();
    in.emails().forEach(this::subscribe);
  }

  public String topicArn() {
    return topicArn;
  }

  public String topicName() {
    return topicName;
  }

  /** Of the alarms that there are by now. */
  public List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("alarm_topic_arn", "Topic through which alarms tell people", topicArn));
  }

  /** Fires when the measure stays above the limit, and tells again when it is over. */
  public Alarms watch(Measure measure, AlarmSpec limit) {
    alarm(measure, "GreaterThanThreshold", limit.above(), limit.periodSeconds(), limit.periods());
    return this;
  }

  /** Fires when the measure stays below the limit, and tells again when it is over. */
  public Alarms watch(Measure measure, FloorSpec limit) {
    alarm(measure, "LessThanThreshold", limit.below(), limit.periodSeconds(), limit.periods());
    return this;
  }

  private void alarm(Measure measure, String comparison, int limit, int period, int periods) {
    var complaint = measure.complaint().orElseThrow();
    String name = complaint.alarmName();
    names.add(name);
    var alarm =
        CloudwatchMetricAlarm.Builder.create(this, Ids.of(name))
            .alarmName(name)
            .alarmDescription(complaint.sentence())
            .comparisonOperator(comparison)
            .threshold(limit * measure.unit())
            .evaluationPeriods(periods)
            .treatMissingData(measure.silence().treatment())
            .alarmActions(List.of(topicArn))
            .okActions(List.of(topicArn));
    if (measure instanceof Metric metric) {
      alarm
          .namespace(metric.namespace())
          .metricName(metric.name())
          .statistic(metric.statistic())
          .dimensions(metric.dimensions())
          .period(period);
    } else {
      alarm.metricQuery(AlarmQueries.of((Expression) measure, period));
    }
    var built = alarm.build();
    measure.count().ifPresent(count -> built.addOverride("count", count));
  }

  /** The topic, which from then on takes what EventBridge tells, too; it has one policy at most. */
  String topicForEvents(TargetSpec target) {
    if (!takesEvents) {
      policy(target);
      takesEvents = true;
    }
    return topicArn;
  }

  private String topic() {
    return SnsTopic.Builder.create(this, "topic").name(topicName).build().getArn();
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
