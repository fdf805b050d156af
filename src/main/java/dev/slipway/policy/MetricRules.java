package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether there is anything to what alarms and scaling look at. */
final class MetricRules {
  static final HouseRule NUMBERS_ARE_WRITTEN =
      HouseRule.within(
          "MON-4",
          "ALL-15, ALL-21",
          "an alarm or a scaling on a number that is none of AWS's is on one that the stack writes",
          Set.of("aws_cloudwatch_metric_alarm", "aws_appautoscaling_policy"),
          (stack, block) -> seen(block).allMatch(each -> each.isWrittenIn(stack)));

  static final List<HouseRule> ALL = List.of(NUMBERS_ARE_WRITTEN);

  private static final String OWN =
      "target_tracking_scaling_policy_configuration.customized_metric_specification";

  private MetricRules() {}

  /** Every number that an alarm or a scaling looks at, alone or in an expression. */
  private static Stream<Counted> seen(Block block) {
    Body body = block.body();
    return Stream.of(
            Stream.of(body),
            body.blocks("metric_query").stream().flatMap(each -> each.blocks("metric").stream()),
            body.blocks(OWN).stream(),
            body.blocks(OWN + ".metrics").stream()
                .flatMap(each -> each.blocks("metric_stat.metric").stream()))
        .flatMap(found -> found)
        .filter(each -> each.has("namespace"))
        .map(each -> new Counted(each.at("namespace").asText(), each.at("metric_name").asText()));
  }

  private record Counted(String namespace, String name) {
    boolean isWrittenIn(StackModel stack) {
      return namespace.startsWith("AWS/")
          || namespace.equals("ECS/ContainerInsights")
          || isRead(stack)
          || isTold(stack)
          || mayBePut(stack);
    }

    /** A filter reads it in a log. */
    private boolean isRead(StackModel stack) {
      return stack.resources("aws_cloudwatch_log_metric_filter").stream()
          .flatMap(filter -> filter.body().blocks("metric_transformation").stream())
          .anyMatch(
              each ->
                  each.at("namespace").asText().equals(namespace)
                      && each.at("name").asText().equals(name));
    }

    /** An application is told where to write what it counts. */
    private boolean isTold(StackModel stack) {
      return stack.resources("aws_ecs_task_definition").stream()
          .flatMap(TaskRules::containers)
          .flatMap(container -> container.blocks("environment").stream())
          .anyMatch(
              each ->
                  each.at("name").asText().equals("AWS_EMF_NAMESPACE")
                      && each.at("value").asText().equals(namespace));
    }

    /** A role may hand it to CloudWatch. */
    private boolean mayBePut(StackModel stack) {
      return stack.resources("aws_iam_role_policy").stream()
          .flatMap(policy -> policy.body().document("policy").blocks("Statement").stream())
          .anyMatch(
              each ->
                  each.texts("Condition.StringEquals.cloudwatch:namespace").contains(namespace));
    }
  }
}
