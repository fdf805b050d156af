package dev.slipway.construct.ecs;

import dev.slipway.construct.Json;
import dev.slipway.construct.Text;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.HealthCheckSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A container as ECS gives it back: sorted, and with every default written out. Terraform compares
 * the text, so that anything that ECS adds or sorts by itself would be a change in every plan.
 */
final class ContainerDefinition {
  private ContainerDefinition() {}

  /** Where the containers of a task write. */
  record Log(String group, String streamPrefix, String region) {}

  /** The definitions of a task's containers; the first is the one that the task is for. */
  static String json(
      Container container, String image, List<Sidecar> sidecars, FargateSize size, Log log) {
    List<Map<String, Object>> definitions = new ArrayList<>();
    definitions.add(definition(container, image, sidecars, size, log));
    sidecars.forEach(each -> definitions.add(SidecarDefinition.of(each, log)));
    return Json.text(definitions);
  }

  private static Map<String, Object> definition(
      Container container, String image, List<Sidecar> sidecars, FargateSize size, Log log) {
    Map<String, Object> definition = of(container.name(), image, container.variables(), log);
    definition.put("essential", true);
    definition.put("cpu", SidecarDefinition.left(size, sidecars));
    definition.put("secrets", secrets(container));
    definition.put("portMappings", ports(container));
    if (!sidecars.isEmpty()) {
      definition.put("dependsOn", SidecarDefinition.before(sidecars));
    }
    container.stopSeconds().ifPresent(seconds -> definition.put("stopTimeout", seconds));
    if (!container.command().isEmpty()) {
      definition.put("command", container.command().stream().map(Text::literal).toList());
    }
    container.health().ifPresent(health -> definition.put("healthCheck", health(health)));
    return definition;
  }

  /** What ECS writes of any container. */
  static Map<String, Object> of(String name, String image, Map<String, String> variables, Log log) {
    Map<String, Object> definition = new TreeMap<>();
    definition.put("name", name);
    definition.put("image", image);
    definition.put("environment", variables(variables));
    definition.put("secrets", List.of());
    definition.put("mountPoints", List.of());
    definition.put("volumesFrom", List.of());
    definition.put("systemControls", List.of());
    definition.put("portMappings", List.of());
    definition.put("logConfiguration", log(log));
    return definition;
  }

  private static List<Map<String, String>> variables(Map<String, String> variables) {
    return new TreeMap<>(variables)
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
