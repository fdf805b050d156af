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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/**
 * Tells people when a task fails: one of a service, or one that somebody or a schedule started.
 * Tasks that scaling, a deployment or a person stops do not fail.
 */
public final class TaskFailures extends Part {
  /**
   * Whose tasks, and who is told.
   *
   * @param services names of services of the cluster
   * @param families families of tasks that run there by themselves, to end some time
   */
  public record Inputs(
      Naming naming,
      TargetSpec target,
      Alarms alarms,
      String clusterArn,
      List<String> services,
      List<String> families) {}

  private static final List<String> FAILED_TO_START = List.of("TaskFailedToStart");

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

  private static Map<String, Object> pattern(Inputs in) {
    List<Map<String, Object>> failures = new ArrayList<>();
    if (!in.services().isEmpty()) {
      failures.addAll(ofServices(groups("service", in.services())));
    }
    if (!in.families().isEmpty()) {
      failures.addAll(ofFamilies(groups("family", in.families())));
    }
    return Map.of(
        "source",
        List.of("aws.ecs"),
        "detail-type",
        List.of("ECS Task State Change"),
        "detail",
        Map.of(
            "clusterArn",
            List.of(in.clusterArn()),
            "lastStatus",
            List.of("STOPPED"),
            "$or",
            failures));
  }

  private static List<String> groups(String kind, List<String> names) {
    return names.stream().map(name -> kind + ":" + name).toList();
  }

  /**
   * The scheduler stops tasks for good reasons and bad ones under the same code; what it calls
   * failed is bad. Tasks of a service are not to end by themselves, with whatever code.
   */
  private static List<Map<String, Object>> ofServices(List<String> groups) {
    return List.of(
        // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html
        Map.of(
            "group", groups, "stopCode", List.of("EssentialContainerExited", "TaskFailedToStart")),
        // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html
        Map.of("group", groups, "stoppedReason", List.of(Map.of("prefix", "Task failed "))));
  }

  /** A task that is to end has done its work if each container says 0. */
  private static List<Map<String, Object>> ofFamilies(List<String> groups) {
    return List.of(
        Map.of("group", groups, "stopCode", FAILED_TO_START),
        Map.of(
            "group",
            groups,
            "stopCode",
            List.of(Map.of("anything-but", "UserInitiated")),
            "containers",
            Map.of("exitCode", List.of(Map.of("anything-but", 0), Map.of("exists", false)))));
  }

  private void target(String rule, String topicArn) {
    CloudwatchEventTarget.Builder.create(this, silent("target"))
        .rule(rule)
        .arn(topicArn)
        .inputTransformer(
            CloudwatchEventTargetInputTransformer.builder()
                .inputPaths(
                    Map.of(
                        "group", "$.detail.group",
                        "time", "$.detail.stoppedAt",
                        "reason", "$.detail.stoppedReason",
                        "code", "$.detail.stopCode",
                        "task", "$.detail.taskArn"))
                // A text has to stand in quotes.
                .inputTemplate(
                    "\"A task of <group> failed at <time>: <reason> (<code>). Its id: <task>\"")
                .build())
        .build();
  }
}
