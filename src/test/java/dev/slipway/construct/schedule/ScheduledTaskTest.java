package dev.slipway.construct.schedule;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.schedule.Cron;
import dev.slipway.spec.schedule.Schedule;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class ScheduledTaskTest {
  private static final String FAMILY =
      "arn:aws:ecs:eu-west-1:111122223333:task-definition/shop-dev-job";
  private static final String CLUSTER = "arn:aws:ecs:eu-west-1:111122223333:cluster/shop-dev";
  private static final List<String> ROLES =
      List.of("arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b");

  private static final StackModel STACK = Synthesized.synthScope(ScheduledTaskTest::nightly);

  private static ScheduledTask nightly(Construct scope) {
    return task(scope, new Cron("cron(30 4 * * ? *)").schedule(), List.of("clean", "--all"));
  }

  private static ScheduledTask task(Construct scope, Schedule when, List<String> command) {
    return new ScheduledTask(
        scope,
        "nightly",
        new ScheduledTask.Inputs(
            Specs.NAMING.below("job"),
            "111122223333",
            when,
            Optional.empty(),
            "Cleans up",
            new ScheduledTask.Launch(
                CLUSTER, FAMILY, ROLES, List.of("subnet-1"), "sg-1", "job", command)));
  }

  @Test
  void runsAtItsTime() {
    assertThat(STACK)
        .has("aws_cloudwatch_event_rule.nightly")
        .has("name", "shop-dev-job")
        .has("description", "Cleans up")
        .has("schedule_expression", "cron(30 4 * * ? *)");
  }

  @Test
  @DisplayName("ALL-22 a start that failed is counted, and silence is none")
  void countsFailedStarts() {
    Metric[] metric = new Metric[1];
    Synthesized.synthScope(scope -> metric[0] = nightly(scope).failedStarts());

    assertThat(metric[0])
        .isEqualTo(
            new Metric(
                "AWS/Events",
                "FailedInvocations",
                "Sum",
                Map.of("RuleName", "shop-dev-job"),
                Metric.Silence.GOOD));
  }

  @Test
  void startsTheLatestRevisionOfTheFamily() {
    assertThat(STACK)
        .has("aws_cloudwatch_event_target.nightly")
        .has("arn", CLUSTER)
        .has("ecs_target.task_definition_arn", FAMILY)
        .has("ecs_target.task_count", 1)
        .has("ecs_target.launch_type", "FARGATE");
  }

  @Test
  void givesTheTaskNoPublicAddress() {
    assertThat(STACK)
        .only("aws_cloudwatch_event_target")
        .has("ecs_target.network_configuration.assign_public_ip", false)
        .has("ecs_target.network_configuration.subnets", List.of("subnet-1"))
        .has("ecs_target.network_configuration.security_groups", List.of("sg-1"));
  }

  @Test
  void tellsTheContainerWhatToDo() {
    assertThat(STACK)
        .only("aws_cloudwatch_event_target")
        .document("input")
        .has(
            "containerOverrides",
            List.of(Map.of("name", "job", "command", List.of("clean", "--all"))));
  }

  @Test
  @DisplayName("FIB-04 a start that is late gives way to the next one")
  void lateStarts() {
    assertThat(at("rate(5 minutes)"))
        .only("aws_cloudwatch_event_target")
        .has("retry_policy.maximum_event_age_in_seconds", 300)
        .has("retry_policy.maximum_retry_attempts", 185);
    assertThat(at("rate(7 days)"))
        .only("aws_cloudwatch_event_target")
        .has("retry_policy.maximum_event_age_in_seconds", 86400);
    assertThat(STACK).only("aws_cloudwatch_event_target").hasNo("retry_policy");
  }

  @Test
  void leavesTheCommandToTheRevisionWhereItHasNone() {
    assertThat(at("rate(5 minutes)")).only("aws_cloudwatch_event_target").hasNo("input");
  }

  private static StackModel at(String schedule) {
    return Synthesized.synthScope(scope -> task(scope, new Schedule(schedule), List.of()));
  }

  @Test
  void mayStartThatFamilyInThatClusterAndPassItsRoles() {
    Map<String, Object> inCluster = Map.of("ArnEquals", Map.of("ecs:cluster", CLUSTER));
    Map<String, Object> toTasks =
        Map.of("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com"));

    assertThat(STACK)
        .only("aws_iam_role_policy")
        .document("policy")
        .has(
            "Statement",
            List.of(
                allow("Run", FAMILY + ":*", inCluster, "ecs:RunTask"),
                allow("RunLatest", FAMILY, inCluster, "ecs:RunTask"),
                allow("PassRoles", ROLES, toTasks, "iam:PassRole")));
  }
}
