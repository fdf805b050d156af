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
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Starts a task again and again: always the latest revision of its family. */
public final class ScheduledTask extends Part {
  /**
   * What to start, and when.
   *
   * @param rate an EventBridge rate such as {@code rate(30 days)}
   */
  public record Inputs(
      Naming naming, String account, String rate, String description, Launch launch) {}

  /** How to start the task. */
  public record Launch(
      String clusterArn,
      String familyArn,
      List<String> roleArns,
      List<String> subnetIds,
      String securityGroupId,
      String container,
      List<String> command) {}

  public ScheduledTask(Construct scope, String id, Inputs in) {
    super(scope, id);
    target(in, rule(in), role(in).arn());
  }

  private String rule(Inputs in) {
    return CloudwatchEventRule.Builder.create(this, MAIN)
        .name(in.naming().of(Kind.RULE))
        .description(in.description())
        .scheduleExpression(in.rate())
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
