package dev.slipway.construct.monitoring;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudwatch_event_rule.CloudwatchEventRule;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTarget;
import com.hashicorp.cdktf.providers.aws.cloudwatch_event_target.CloudwatchEventTargetInputTransformer;
import dev.slipway.construct.Json;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Tells people when a task of a service fails; tasks that scaling or a deployment stops do not. */
public final class TaskFailures extends Part {
  /**
   * Whose tasks, and who is told.
   *
   * @param services names of services of the cluster
   */
  public record Inputs(
      Naming naming, TargetSpec target, Alarms alarms, String clusterArn, List<String> services) {}

  public TaskFailures(Construct scope, String id, Inputs in) {
    super(scope, id);
    target(rule(in), in.alarms().topicForEvents(in.target()));
  }

  private String rule(Inputs in) {
    return CloudwatchEventRule.Builder.create(this, MAIN)
        .name(in.naming().of(Kind.RULE, "task-failures"))
        .description("Tasks of " + in.naming().prefix() + " that failed")
        .eventPattern(Json.text(pattern(in)))
        .build()
        .getName();
  }

  /**
   * The scheduler stops tasks for good reasons and bad ones under the same code; what it calls
   * failed is bad.
   */
  private static Map<String, Object> pattern(Inputs in) {
    return Map.of(
        "source",
        List.of("aws.ecs"),
        "detail-type",
        List.of("ECS Task State Change"),
        "detail",
        Map.of(
            "clusterArn",
            List.of(in.clusterArn()),
            "group",
            in.services().stream().map(service -> "service:" + service).toList(),
            "lastStatus",
            List.of("STOPPED"),
            // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html
            "$or",
            List.of(
                Map.of("stopCode", List.of("EssentialContainerExited", "TaskFailedToStart")),
                // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html
                Map.of("stoppedReason", List.of(Map.of("prefix", "Task failed "))))));
  }

  private void target(String rule, String topicArn) {
    CloudwatchEventTarget.Builder.create(this, silent("target"))
        .rule(rule)
        .arn(topicArn)
        .inputTransformer(
            CloudwatchEventTargetInputTransformer.builder()
                .inputPaths(
                    Map.of(
                        "service", "$.detail.group",
                        "time", "$.detail.stoppedAt",
                        "reason", "$.detail.stoppedReason",
                        "code", "$.detail.stopCode",
                        "task", "$.detail.taskArn"))
                // A text has to stand in quotes.
                .inputTemplate(
                    "\"A task of <service> failed at <time>: <reason> (<code>). Its id: <task>\"")
                .build())
        .build();
  }
}
