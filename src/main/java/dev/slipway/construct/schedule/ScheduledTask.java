package dev.slipway.construct.schedule;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudwatch_event_rule.CloudwatchEventRule;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTarget;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTargetEcsTarget;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTargetEcsTargetNetworkConfiguration;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTargetRetryPolicy;
import dev.slipway.construct.Json;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Role;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * Starts a task again and again: always the latest revision of its family. EventBridge may do it
 * twice at one time, so the task must stand that.
 */
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
public final class ScheduledTask extends Part {
  /**
   * What to start, and when.
   *
   * @param state ENABLED or DISABLED, as an expression, of one that may be held back
   */
  public record Inputs(
      Naming naming,
      String account,
      Schedule schedule,
      Optional<String> state,
      String description,
      Launch launch) {}

  /**
   * How to start the task.
   *
   * @param command empty where the revision knows what to run
   */
  public record Launch(
      String clusterArn,
      String familyArn,
      List<String> roleArns,
      List<String> subnetIds,
      String securityGroupId,
      String container,
      List<String> command) {}

  private static final long LONGEST_SECONDS = 86400;
  private static final int MOST_RETRIES = 185;

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
    var made =
        CloudwatchEventRule.Builder.create(this, MAIN)
            .name(rule)
            .description(in.description())
            .scheduleExpression(in.schedule().text())
            .build();
    // The bindings know no state yet.
    in.state().ifPresent(state -> made.addOverride("state", state));
    return made.getName();
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
            LaunchPermissions.of(launch)));
  }

  private void target(Inputs in, String rule, String roleArn) {
    var launch = in.launch();
    var target =
        CloudwatchEventTarget.Builder.create(this, silent("target"))
            .rule(rule)
            .arn(launch.clusterArn())
            .roleArn(roleArn)
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
                    .build());
    if (!launch.command().isEmpty()) {
      target.input(
          Json.text(
              Map.of(
                  "containerOverrides",
                  List.of(Map.of("name", launch.container(), "command", launch.command())))));
    }
    in.schedule().period().ifPresent(period -> target.retryPolicy(retries(period)));
    target.build();
  }

  /** A start that comes later than the next one helps nobody; EventBridge would try for a day. */
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
  private static CloudwatchEventTargetRetryPolicy retries(Duration period) {
    return CloudwatchEventTargetRetryPolicy.builder()
        .maximumEventAgeInSeconds((int) Math.min(period.toSeconds(), LONGEST_SECONDS))
        .maximumRetryAttempts(MOST_RETRIES)
        .build();
  }
}
