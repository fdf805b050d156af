package dev.slipway.construct.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.Ruler;

class TaskFailuresTest {
  private static final String CLUSTER = "arn:aws:ecs:eu-west-1:111122223333:cluster/shop-dev";
  private static final String TOPIC = "${aws_sns_topic.alarms_topic.arn}";

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var alarms =
                new Alarms(
                    scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com")));
            for (String part : List.of("front", "back")) {
              new TaskFailures(
                  scope,
                  part + "_failures",
                  new TaskFailures.Inputs(
                      Specs.NAMING.below(part),
                      Specs.TARGET,
                      alarms,
                      CLUSTER,
                      List.of(part + "-web", part + "-api"),
                      List.of(part + "-migrate")));
            }
          });

  @ParameterizedTest
  @CsvSource({
    "EssentialContainerExited, Essential container in task exited",
    "TaskFailedToStart, CannotPullContainerError: pull image manifest has been retried",
    "ServiceSchedulerInitiated, Task failed ELB health checks in (target-group arn:aws:e)",
    "ServiceSchedulerInitiated, Task failed container health checks",
  })
  void aFailureCounts(String code, String reason) throws Exception {
    assertThat(matches(event(CLUSTER, "back-api", "STOPPED", code, reason))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ServiceSchedulerInitiated, Scaling activity initiated by (deployment ecs-svc/1)",
    "UserInitiated, Task stopped by user",
    "TerminationNotice, ECS is performing maintenance on the underlying infrastructure",
  })
  void aTaskThatIsStoppedForAReasonDoesNot(String code, String reason) throws Exception {
    assertThat(matches(event(CLUSTER, "back-api", "STOPPED", code, reason))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "shop-dev, back-web, STOPPED, true",
    "shop-dev, front-web, STOPPED, false",
    "shop-dev, back-api, DEPROVISIONING, false",
    "shop-prod, back-api, STOPPED, false",
  })
  void countsTheLastEventOfItsServicesOnly(
      String cluster, String service, String status, boolean counts) throws Exception {
    String event =
        event(
            CLUSTER.replace("shop-dev", cluster),
            service,
            status,
            "EssentialContainerExited",
            "Essential container in task exited");

    assertThat(matches(event)).isEqualTo(counts);
  }

  @Test
  void tellsThePeopleOfTheAlarmsInASentence() {
    assertThat(STACK)
        .has("aws_cloudwatch_event_rule.back_failures")
        .has("name", "shop-dev-back-task-failures");
    assertThat(STACK)
        .has("aws_cloudwatch_event_target.back_failures")
        .has("rule", "${aws_cloudwatch_event_rule.back_failures.name}")
        .has("arn", TOPIC)
        .hasNo("role_arn")
        .has(
            "input_transformer.input_template",
            "\"A task of <group> failed at <time>: <reason> (<code>). Its id: <task>\"")
        .has(
            "input_transformer.input_paths",
            Map.of(
                "group", "$.detail.group",
                "time", "$.detail.stoppedAt",
                "reason", "$.detail.stoppedReason",
                "code", "$.detail.stopCode",
                "task", "$.detail.taskArn"));
  }

  @Test
  void theTopicHasOnePolicyForBoth() {
    assertThat(STACK).only("aws_sns_topic_policy").has("arn", TOPIC);
    assertThat(STACK)
        .only("aws_sns_topic_policy")
        .document("policy")
        .has(
            "Statement.0",
            Map.of(
                "Sid",
                "Account",
                "Effect",
                "Allow",
                "Principal",
                Map.of("AWS", "arn:aws:iam::111122223333:root"),
                "Action",
                List.of(
                    "sns:AddPermission",
                    "sns:DeleteTopic",
                    "sns:GetTopicAttributes",
                    "sns:ListSubscriptionsByTopic",
                    "sns:Publish",
                    "sns:RemovePermission",
                    "sns:SetTopicAttributes",
                    "sns:Subscribe"),
                "Resource",
                List.of(TOPIC)))
        .has("Statement.1.Principal.Service", "cloudwatch.amazonaws.com")
        .has("Statement.1.Action", List.of("sns:Publish"))
        .has(
            "Statement.1.Condition.ArnLike",
            Map.of("aws:SourceArn", "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:*"))
        .has(
            "Statement.2",
            Map.of(
                "Sid",
                "Events",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "events.amazonaws.com"),
                "Action",
                List.of("sns:Publish"),
                "Resource",
                List.of(TOPIC)));
  }

  private static boolean matches(String event) throws Exception {
    String pattern =
        STACK
            .at("aws_cloudwatch_event_rule.back_failures")
            .orElseThrow()
            .body()
            .text("event_pattern")
            .orElseThrow();
    return Ruler.matchesRule(event, pattern);
  }

  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html
  private static String event(
      String cluster, String service, String status, String code, String reason) {
    return """
    {"source": "aws.ecs", "detail-type": "ECS Task State Change", "detail": {
      "clusterArn": "%s", "group": "service:%s", "lastStatus": "%s", "desiredStatus": "STOPPED",
      "stopCode": "%s", "stoppedReason": "%s", "stoppedAt": "2026-11-21T12:00:00.000Z",
      "taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/shop-dev/1"}}\
    """
        .formatted(cluster, service, status, code, reason);
  }
}
