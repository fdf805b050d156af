package dev.slipway.construct.monitoring;

import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import java.util.Map;

/**
 * Who may do what with a topic that EventBridge publishes to. It takes the place of a policy that
 * AWS makes, which lets the account use the topic and its alarms publish; so both stand here, too.
 */
// https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
record TopicPolicy(String topicArn, TargetSpec target) {
  private static final List<String> PUBLISH = List.of("sns:Publish");

  private static final List<String> OWN =
      List.of(
          "sns:AddPermission",
          "sns:DeleteTopic",
          "sns:GetTopicAttributes",
          "sns:ListSubscriptionsByTopic",
          "sns:Publish",
          "sns:RemovePermission",
          "sns:SetTopicAttributes",
          "sns:Subscribe");

  String text() {
    return Statement.policy(List.of(account(), alarms(), events()));
  }

  private Statement account() {
    return allow("Account", OWN).by(Map.of("AWS", target.globalArn("iam", "root")));
  }

  private Statement alarms() {
    return allow("Alarms", PUBLISH)
        .by(Map.of("Service", "cloudwatch.amazonaws.com"))
        .when("ArnLike", "aws:SourceArn", target.arn("cloudwatch", "alarm:*"));
  }

  /** Without a condition: EventBridge can't meet one here. */
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
  private Statement events() {
    return allow("Events", PUBLISH).by(Map.of("Service", "events.amazonaws.com"));
  }

  private Statement allow(String sid, List<String> actions) {
    return Statement.allow(sid, actions, List.of(topicArn));
  }
}
