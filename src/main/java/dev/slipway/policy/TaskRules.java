package dev.slipway.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Links;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How containers run and are watched. */
final class TaskRules {
  static final HouseRule CONTAINERS_ARE_NORMALISED =
      HouseRule.of(
          "TASK-1",
          "ALL-07",
          "containers are written as ECS gives them back, or every plan shows a change",
          Set.of("aws_ecs_task_definition"),
          task -> containers(task).allMatch(TaskRules::isNormalised));

  static final HouseRule SERVICES_WAIT_FOR_THEIR_LISTENER =
      HouseRule.of(
          "TASK-2",
          "ALL-18",
          "a service behind a load balancer waits for its listener or rule",
          Set.of("aws_ecs_service"),
          service ->
              service.body().list("load_balancer").isEmpty()
                  || service.body().texts("depends_on").stream()
                      .anyMatch(address -> address.matches("aws_lb_listener(_rule)?\\..*")));

  static final HouseRule TARGET_GROUPS_OVERLAP =
      HouseRule.of(
          "TASK-3",
          "ALL-08",
          "a target group is created before its predecessor goes",
          Set.of("aws_lb_target_group"),
          group -> group.body().isTrue("lifecycle.create_before_destroy"));

  static final HouseRule ALARMS_NOTIFY =
      HouseRule.of(
          "MON-1",
          "ALL-15",
          "an alarm notifies somebody",
          Set.of("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"),
          alarm -> !alarm.body().list("alarm_actions").isEmpty());

  static final HouseRule ALARMS_KNOW_SILENCE =
      HouseRule.of(
          "MON-2",
          "ALL-15",
          "an alarm says what missing data means",
          Set.of("aws_cloudwatch_metric_alarm"),
          alarm -> alarm.body().has("treat_missing_data"));

  static final HouseRule EVENTS_ARRIVE =
      HouseRule.within(
          "MON-3",
          "ALL-15",
          "a topic that EventBridge tells something lets it",
          Set.of("aws_cloudwatch_event_target"),
          (stack, target) ->
              Links.from(stack, target, "arn")
                  .filter(end -> end.type().equals("aws_sns_topic"))
                  .allMatch(
                      topic ->
                          Links.to(stack, topic, "aws_sns_topic_policy", "arn")
                              .anyMatch(each -> each.toString().contains("events.amazonaws.com"))));

  static final HouseRule NAMES_ARE_OURS =
      HouseRule.within(
          "TASK-4",
          "ALV-04",
          "a service is registered in a namespace of its own stack",
          Set.of("aws_ecs_service"),
          (stack, service) ->
              !service.body().has("service_registries")
                  || Links.from(stack, service, "service_registries.registry_arn")
                      .flatMap(name -> Links.from(stack, name, "dns_config.namespace_id"))
                      .findAny()
                      .isPresent());

  static final HouseRule ONE_CONTAINER_IS_THE_TASK =
      HouseRule.of(
          "TASK-5",
          "ALL-06",
          "a task ends with one container alone, whatever stands beside it",
          Set.of("aws_ecs_task_definition"),
          task -> containers(task).filter(each -> each.isTrue("essential")).count() == 1);

  static final List<HouseRule> ALL =
      List.of(
          CONTAINERS_ARE_NORMALISED,
          ONE_CONTAINER_IS_THE_TASK,
          SERVICES_WAIT_FOR_THEIR_LISTENER,
          TARGET_GROUPS_OVERLAP,
          ALARMS_NOTIFY,
          ALARMS_KNOW_SILENCE,
          EVENTS_ARRIVE,
          NAMES_ARE_OURS);

  private TaskRules() {}

  /** The containers of a task definition. */
  static Stream<Body> containers(Block task) {
    Body document = task.body().document("container_definitions");
    return document.blocks("").stream();
  }

  private static boolean isNormalised(Body container) {
    return Stream.of(
                "essential", "cpu", "environment", "mountPoints", "volumesFrom", "systemControls")
            .allMatch(container::has)
        && container.list("portMappings").stream()
            .allMatch(port -> port.has("hostPort") && port.has("protocol"))
        && isSortedByName(container.list("environment"))
        && isSortedByName(container.list("secrets"));
  }

  private static boolean isSortedByName(List<JsonNode> pairs) {
    List<String> names = pairs.stream().map(pair -> pair.path("name").asText()).toList();
    return names.stream().sorted().toList().equals(names);
  }
}
