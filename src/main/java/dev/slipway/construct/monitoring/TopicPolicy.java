package dev.slipway.construct.monitoring;

import dev.slipway.construct.Json;
import dev.slipway.spec.TargetSpec;
import java.util.LinkedHashMap;
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
    return Json.text(
        Map.of("Version", "2012-10-17", "Statement", List.of(account(), alarms(), events())));
  }

  private Map<String, Object> account() {
    return allow("Account", Map.of("AWS", target.globalArn("iam", "root")), OWN);
  }

  private Map<String, Object> alarms() {
    var statement = allow("Alarms", Map.of("Service", "cloudwatch.amazonaws.com"), PUBLISH);
    String alarms = target.arn("cloudwatch", "alarm:*");
    statement.put("Condition", Map.of("ArnLike", Map.of("aws:SourceArn", alarms)));
    return statement;
  }

  /** Without a condition: EventBridge can't meet one here. */
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
  private Map<String, Object> events() {
    return allow("Events", Map.of("Service", "events.amazonaws.com"), PUBLISH);
  }

  private Map<String, Object> allow(String sid, Map<String, String> who, List<String> actions) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Sid", sid);
    statement.put("Effect", "Allow");
    statement.put("Principal", who);
    statement.put("Action", actions);
    statement.put("Resource", topicArn);
    return statement;
  }
}
