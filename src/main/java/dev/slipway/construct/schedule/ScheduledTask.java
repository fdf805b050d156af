package dev.slipway.construct.schedule;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudwatch_event_rule.CloudwatchEventRule;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTarget;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTargetEcsTarget;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTargetEcsTargetNetworkConfiguration;
import dev.slipway.construct.Json;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Role;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.schedule.Cron;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/**
 * Starts a task again and again: always the latest revision of its family. EventBridge may do it
 * twice at one time, so the task must stand that.
 */
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
public final class ScheduledTask extends Part {
  /** What to start, and when. */
  public record Inputs(
      Naming naming, String account, Cron schedule, String description, Launch launch) {}

  /** How to start the task. */
  public record Launch(
      String clusterArn,
      String familyArn,
      List<String> roleArns,
      List<String> subnetIds,
      String securityGroupId,
      String container,
      List<String> command) {}

  private final String rule;

  public ScheduledTask(Construct scope, String id, Inputs in) {
    super(scope, id);
    rule = in.naming().of(Kind.RULE);
    target(in, rule(in), role(in).arn());
  }

  /**
   * How often EventBridge could not start the task; what becomes of one that starts, it counts not.
   */
  public Metric failedStarts() {
    // Nothing is reported where nothing fails:
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
    return new Metric(
        "AWS/Events", "FailedInvocations", "Sum", Map.of("RuleName", rule), Metric.Silence.GOOD);
  }

  private String rule(Inputs in) {
    return CloudwatchEventRule.Builder.create(this, MAIN)
        .name(rule)
        .description(in.description())
        .scheduleExpression(in.schedule().text())
        .build()
        .getName();
  }

  private Role role(Inputs in) {
    var launch = in.launch();
    return new Role(
        this,
        "role",
        new Role.Inputs(
            in.naming().of(Kind.ROLE, "events"),
            "Starts the scheduled task " + in.naming().prefix(),
            Role.service("events.amazonaws.com", in.account()),
            List.of(
                Statement.allow("Run", List.of("ecs:RunTask"), List.of(launch.familyArn() + ":*"))
                    .when("ArnEquals", "ecs:cluster", launch.clusterArn()),
                // Without a revision the target names the family itself.
                Statement.allow("RunLatest", List.of("ecs:RunTask"), List.of(launch.familyArn()))
                    .when("ArnEquals", "ecs:cluster", launch.clusterArn()),
                Statement.allow("PassRoles", List.of("iam:PassRole"), launch.roleArns())
                    .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"))));
  }

  private void target(Inputs in, String rule, String roleArn) {
    var launch = in.launch();
    CloudwatchEventTarget.Builder.create(this, silent("target"))
        .rule(rule)
        .arn(launch.clusterArn())
        .roleArn(roleArn)
        .input(
            Json.text(
                Map.of(
                    "containerOverrides",
                    List.of(Map.of("name", launch.container(), "command", launch.command())))))
        .ecsTarget(
            CloudwatchEventTargetEcsTarget.builder()
                .taskDefinitionArn(launch.familyArn())
                .taskCount(1)
                .launchType("FARGATE")
                .networkConfiguration(
                    CloudwatchEventTargetEcsTargetNetworkConfiguration.builder()
                        .subnets(launch.subnetIds())
                        .securityGroups(List.of(launch.securityGroupId()))
                        .assignPublicIp(false)
                        .build())
                .build())
        .build();
  }
}
