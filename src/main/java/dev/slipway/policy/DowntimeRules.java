package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How somebody hears that something is down. */
final class DowntimeRules {
  static final HouseRule NO_TARGET_IS_TOLD =
      HouseRule.within(
          "DOWN-1",
          "ALL-21",
          "a target group has an alarm for no healthy target or none at all, where its service is",
          Set.of("aws_lb_target_group"),
          (stack, group) ->
              floors(stack, "HealthyHostCount")
                  .filter(alarm -> Links.names(alarm, "dimensions.TargetGroup", group))
                  .filter(alarm -> alarm.body().at("statistic").asText().equals("Maximum"))
                  .anyMatch(alarm -> isCountedLike(services(stack, group), alarm)));

  static final HouseRule FULL_DISKS_ARE_TOLD =
      HouseRule.within(
          "DOWN-2",
          "ALL-21",
          "a database has an alarm for the end of its free storage",
          Set.of("aws_db_instance", "aws_rds_cluster"),
          (stack, database) ->
              database.type().equals("aws_db_instance")
                  ? floors(stack, "FreeStorageSpace")
                      .anyMatch(isOn("DBInstanceIdentifier", database, "identifier"))
                  // The volume of a cluster grows by itself, the disks of its instances do not.
                  : floors(stack, "FreeLocalStorage")
                      .filter(alarm -> alarm.body().at("statistic").asText().equals("Minimum"))
                      .anyMatch(isOn("DBClusterIdentifier", database, "cluster_identifier")));

  static final HouseRule FAILED_TASKS_ARE_TOLD =
      HouseRule.within(
          "DOWN-3",
          "ALL-21",
          "a rule tells the topic of tasks that fail, of each service and of each other family",
          Set.of("aws_ecs_task_definition"),
          (stack, task) -> groups(stack, task).allMatch(group -> isTold(stack, group)));

  static final HouseRule FAILED_STARTS_ARE_TOLD =
      HouseRule.within(
          "DOWN-4",
          "ALL-21",
          "a schedule has an alarm for starts that fail",
          Set.of("aws_cloudwatch_event_rule"),
          (stack, rule) ->
              !rule.body().has("schedule_expression")
                  || alarms(stack, "FailedInvocations").anyMatch(isOn("RuleName", rule, "name")));

  static final List<HouseRule> ALL =
      List.of(
          NO_TARGET_IS_TOLD, FULL_DISKS_ARE_TOLD, FAILED_TASKS_ARE_TOLD, FAILED_STARTS_ARE_TOLD);

  private DowntimeRules() {}

  /** Alarms on a metric that tell a topic of this stack. */
  private static Stream<Block> alarms(StackModel stack, String metric) {
    return stack.resources("aws_cloudwatch_metric_alarm").stream()
        .filter(alarm -> alarm.body().at("metric_name").asText().equals(metric))
        .filter(alarm -> tells(stack, alarm, "alarm_actions"));
  }

  /** Those that fire below a limit, and when nothing is reported. */
  private static Stream<Block> floors(StackModel stack, String metric) {
    return alarms(stack, metric)
        .filter(
            alarm -> alarm.body().at("comparison_operator").asText().equals("LessThanThreshold"))
        .filter(alarm -> alarm.body().at("threshold").asLong() >= 1)
        .filter(alarm -> alarm.body().at("treat_missing_data").asText().equals("breaching"));
  }

  /** Whether an alarm is on the numbers of all of a resource. */
  private static Predicate<Block> isOn(String dimension, Block resource, String name) {
    return alarm ->
        alarm.body().at("dimensions").size() == 1
            && alarm.body().at("dimensions." + dimension).equals(resource.body().at(name));
  }

  private static boolean tells(StackModel stack, Block block, String argument) {
    return Links.from(stack, block, argument).anyMatch(each -> each.type().equals("aws_sns_topic"));
  }

  private static Stream<Block> services(StackModel stack, Block targets) {
    return Links.to(stack, targets, "aws_ecs_service", "load_balancer");
  }

  private static boolean isCountedLike(Stream<Block> services, Block alarm) {
    return services.allMatch(each -> each.body().at("count").equals(alarm.body().at("count")));
  }

  /** What ECS calls the groups of a definition's tasks: after each service, or after the family. */
  private static Stream<String> groups(StackModel stack, Block task) {
    List<String> services =
        Links.to(stack, task, "aws_ecs_service", "task_definition")
            .map(service -> "service:" + service.body().at("name").asText())
            .toList();
    return services.isEmpty()
        ? Stream.of("family:" + task.body().at("family").asText())
        : services.stream();
  }

  private static boolean isTold(StackModel stack, String group) {
    return stack.resources("aws_cloudwatch_event_rule").stream()
        .filter(rule -> rule.body().has("event_pattern"))
        .filter(
            rule ->
                rule.body().document("event_pattern").blocks("detail.$or").stream()
                    .anyMatch(failure -> failure.texts("group").contains(group)))
        .flatMap(rule -> Links.to(stack, rule, "aws_cloudwatch_event_target", "rule"))
        .anyMatch(target -> tells(stack, target, "arn"));
  }
}
