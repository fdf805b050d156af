package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.Output;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.ecs.DeploymentSpec;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.SchedulerSpec;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.schedule.Schedule;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One choice of the file: a rule that starts a task, or a worker. */
class SchedulerTest {
  private static final String FAMILY =
      "arn:aws:ecs:eu-west-1:111122223333:task-definition/shop-dev-clock";

  private static final List<Output> SAID_BY_RULE = new ArrayList<>();
  private static final List<Output> SAID_BY_WORKER = new ArrayList<>();

  private static final StackModel RULE =
      stack(
          new SchedulerSpec.Scheduled(
              new Schedule("rate(1 minute)"), Specs.task("artisan", "schedule:run")),
          SAID_BY_RULE);
  private static final StackModel WORKER = stack(continuous(), SAID_BY_WORKER);

  @Test
  @DisplayName("FIB-04, ALL-16 a rule starts the latest revision of the task's family, as it is")
  void rule() {
    assertThat(RULE)
        .has("aws_cloudwatch_event_rule.clock_schedule")
        .has("name", "shop-dev-clock")
        .has("schedule_expression", "rate(1 minute)");
    assertThat(RULE)
        .has("aws_cloudwatch_event_target.clock_schedule")
        .has("arn", "${aws_ecs_cluster.cluster.arn}")
        .has("ecs_target.task_definition_arn", FAMILY)
        .hasNo("input");
    assertThat(Tasks.containerAt(RULE, "clock")).has("command", List.of("artisan", "schedule:run"));
    assertThat(RULE).doesNotHave("aws_ecs_service");
  }

  @Test
  @DisplayName("FIB-04 the rule has a role that may start that task alone")
  void role() {
    assertThat(RULE).has("aws_iam_role.clock_schedule_role").has("name", "shop-dev-clock-events");
    assertThat(RULE)
        .has("aws_iam_role_policy.clock_schedule_role")
        .document("policy")
        .has("Statement.1.Sid", "RunLatest")
        .has("Statement.1.Resource", List.of(FAMILY));
  }

  @Test
  @DisplayName("ALL-18 the rule starts nothing while its task is held")
  void held() {
    assertThat(RULE)
        .has("aws_cloudwatch_event_rule.clock_schedule")
        .has(
            "state",
            "${length(setintersection(var.held_services, [\"all\", \"clock\"])) > 0 ? \"DISABLED\""
                + " : \"ENABLED\"}");
    assertThat(RULE)
        .has("var.held_services")
        .has("validation.error_message", "held_services may name all, clock.");
  }

  @Test
  @DisplayName("ALL-21 starts that fail reach the topic, of a rule alone")
  void failedStarts() {
    assertThat(RULE)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_clock_failed_starts")
        .has("metric_name", "FailedInvocations")
        .has("dimensions", Map.of("RuleName", "shop-dev-clock"))
        .has("alarm_description", "The clock could not be started.")
        .has("treat_missing_data", "notBreaching");
    assertThat(WORKER).doesNotHave("aws_cloudwatch_metric_alarm");
  }

  @Test
  @DisplayName("FIB-04 by setting a worker runs all the time instead")
  void worker() {
    assertThat(WORKER)
        .has("aws_ecs_service.clock")
        .has("desired_count", 1)
        .has("deployment_minimum_healthy_percent", 0)
        .has("deployment_maximum_percent", 100);
    assertThat(WORKER).doesNotHave("aws_cloudwatch_event_rule");
  }

  @Test
  void reachesAndMayTheSameInBothCases() {
    for (StackModel stack : List.of(RULE, WORKER)) {
      assertThat(stack)
          .has("aws_vpc_security_group_egress_rule.clock_to_store_5432")
          .has("referenced_security_group_id", "${aws_security_group.store.id}");
      assertThat(stack)
          .has("aws_iam_role_policy.clock_application")
          .document("policy")
          .has("Statement.0.Sid", "Send");
    }
  }

  @Test
  void saysWhatItIs() {
    assertThat(SAID_BY_RULE.stream().map(Output::name))
        .containsExactly(
            "clock_task_family", "clock_task_definition_arn", "clock_security_group_id");
    assertThat(SAID_BY_WORKER.stream().map(Output::name)).contains("clock_service_name");
  }

  private static StackModel stack(SchedulerSpec spec, List<Output> said) {
    return Synthesized.synthScope(
        scope -> {
          var store =
              new SecurityGroup(
                  scope, "store", new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "A store"));
          var alarms =
              new Alarms(
                  scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com")));
          var clock =
              Tasks.workplace(scope)
                  .scheduler("clock", spec, Map.of())
                  .reaches(new Endpoint("PostgreSQL", "host", 5432, store));
          clock.task().may(Statement.allow("Send", List.of("ses:SendEmail"), List.of("arn:s")));
          clock.failedStarts().ifPresent(it -> alarms.watch(it, new AlarmSpec(0, 300, 1)));
          said.addAll(clock.outputs());
          assertThat(clock.services()).hasSize(clock.failedStarts().isPresent() ? 0 : 1);
        });
  }

  private static SchedulerSpec continuous() {
    RunningSpec plain = Specs.worker(Tasks.PINNED, new TasksSpec.Fixed(1)).runs();
    return new SchedulerSpec.Continuous(
        new RunningSpec(
            Optional.empty(),
            plain.image(),
            plain.command(),
            plain.size(),
            plain.tasks(),
            new DeploymentSpec(0, 100),
            plain.health(),
            plain.variables(),
            plain.secrets(),
            plain.logs(),
            plain.stopSeconds(),
            plain.tracing()));
  }
}
