package dev.slipway.construct.ecs;

import dev.slipway.construct.Json;
import dev.slipway.construct.Text;
import dev.slipway.spec.ecs.HealthCheckSpec;
import dev.slipway.spec.ecs.ImageSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A container as ECS gives it back: sorted, and with every default written out. Terraform compares
 * the text, so that anything that ECS adds or sorts by itself would be a change in every plan.
 */
final class ContainerDefinition {
  private ContainerDefinition() {}

  /** Where the containers of a task write. */
  record Log(String group, String streamPrefix, String region) {}

  /** The definitions of a task's containers; images are looked up by the task. */
  static String json(List<Container> containers, Function<ImageSpec, String> images, Log log) {
    return Json.text(
        containers.stream()
            .map(container -> definition(container, images.apply(container.image()), log))
            .toList());
  }

  private static Map<String, Object> definition(Container container, String image, Log log) {
    Map<String, Object> definition = new TreeMap<>();
    definition.put("name", container.name());
    definition.put("image", image);
    definition.put("essential", true);
    definition.put("cpu", 0);
    definition.put("environment", variables(container));
    definition.put("secrets", secrets(container));
    definition.put("mountPoints", List.of());
    definition.put("volumesFrom", List.of());
    definition.put("systemControls", List.of());
    definition.put("portMappings", ports(container));
    definition.put("logConfiguration", log(log));
    if (!container.command().isEmpty()) {
      definition.put("command", container.command().stream().map(Text::literal).toList());
    }
    container.health().ifPresent(health -> definition.put("healthCheck", health(health)));
    return definition;
  }

  private static List<Map<String, String>> variables(Container container) {
    return new TreeMap<>(container.variables())
        .entrySet().stream()
            .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
            .toList();
  }

  private static List<Map<String, String>> secrets(Container container) {
    return new TreeMap<>(container.secrets())
        .entrySet().stream()
            .map(each -> Map.of("name", each.getKey(), "valueFrom", each.getValue().valueFrom()))
            .toList();
  }

  private static List<Map<String, Object>> ports(Container container) {
    return container.port().stream()
        .map(
            port ->
                Map.<String, Object>of("containerPort", port, "hostPort", port, "protocol", "tcp"))
        .toList();
  }

  private static Map<String, Object> log(Log log) {
    return Map.of(
        "logDriver",
        "awslogs",
        "options",
        Map.of(
            "awslogs-group",
            log.group(),
            "awslogs-region",
            log.region(),
            "awslogs-stream-prefix",
            log.streamPrefix()));
  }

  private static Map<String, Object> health(HealthCheckSpec health) {
    Map<String, Object> check = new TreeMap<>();
    check.put("command", List.of("CMD-SHELL", Text.literal(health.command())));
    check.put("interval", health.intervalSeconds());
    check.put("timeout", health.timeoutSeconds());
    check.put("retries", health.retries());
    if (health.startSeconds() > 0) {
      check.put("startPeriod", health.startSeconds());
    }
    return check;
  }
}
