package dev.slipway.system.fibonacco;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What starts whatever is due: a rule in dev, a worker in production. */
class FibonaccoSchedulerTest {
  private static final String FAMILY =
      "arn:aws:ecs:us-east-1:888899990000:task-definition/learning-center-dev-scheduler";

  @Test
  @DisplayName("FIB-04, ALL-16 dev's rule starts the newest revision of a task once a minute")
  void rule() {
    assertThat(Fibonaccos.DEV)
        .has("aws_cloudwatch_event_rule.scheduler_schedule")
        .has("name", "learning-center-dev-scheduler")
        .has("schedule_expression", "rate(1 minute)");
    assertThat(Fibonaccos.DEV)
        .has("aws_cloudwatch_event_target.scheduler_schedule")
        .has("rule", "${aws_cloudwatch_event_rule.scheduler_schedule.name}")
        .has("arn", "${aws_ecs_cluster.cluster.arn}")
        .has("role_arn", "${aws_iam_role.scheduler_schedule_role.arn}")
        .has("ecs_target.task_definition_arn", FAMILY)
        .has("ecs_target.task_count", 1)
        .has("ecs_target.launch_type", "FARGATE")
        .has(
            "ecs_target.network_configuration.security_groups",
            List.of("${aws_security_group.scheduler.id}"));
  }

  @Test
  @DisplayName("FIB-04 the task does what is due and ends")
  void task() {
    assertThat(Fibonaccos.DEV)
        .has("aws_ecs_task_definition.scheduler")
        .has("family", "learning-center-dev-scheduler")
        .has("cpu", "256")
        .has("memory", "512");
    assertThat(Reading.container(Fibonaccos.DEV, "scheduler"))
        .has("name", "scheduler")
        .has("command", List.of("php", "artisan", "schedule:run"));
    assertThat(Fibonaccos.DEV).doesNotHave("aws_ecs_service.scheduler");
  }

  @Test
  @DisplayName("FIB-04, ALL-21 that it could not be started is told")
  void failedStarts() {
    assertThat(Fibonaccos.DEV)
        .has("aws_cloudwatch_metric_alarm.alarms_learning_center_dev_scheduler_failed_starts")
        .has("namespace", "AWS/Events")
        .has("metric_name", "FailedInvocations")
        .has("dimensions.RuleName", "learning-center-dev-scheduler")
        .has("threshold", 0);
  }

  @Test
  @DisplayName("FIB-04 production's worker looks at the clock itself, and never two of it at once")
  void worker() {
    assertThat(Fibonaccos.PRODUCTION)
        .has("aws_ecs_service.scheduler")
        .has("name", "learning-center-scheduler")
        .has("desired_count", 1)
        .has("deployment_minimum_healthy_percent", 0)
        .has("deployment_maximum_percent", 100);
    assertThat(Fibonaccos.PRODUCTION)
        .has("aws_ecs_task_definition.scheduler")
        .has("family", "learning-center-scheduler")
        .has("cpu", "256")
        .has("memory", "512");
    assertThat(Reading.container(Fibonaccos.PRODUCTION, "scheduler"))
        .has("name", "scheduler")
        .has("command", List.of("php", "artisan", "schedule:work"));
    assertThat(Fibonaccos.PRODUCTION).doesNotHave("aws_cloudwatch_event_rule.scheduler_schedule");
  }
}
