package dev.slipway.construct.ecs;

import dev.slipway.spec.ecs.FargateSize;
import java.util.List;
import java.util.Map;

/** A sidecar as ECS gives it back, and what it means for the container beside it. */
final class SidecarDefinition {
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html
  private static final int RESTART_SECONDS = 60;

  private SidecarDefinition() {}

  /** It may end: ECS starts it again if it ran for a minute, and leaves the task alone. */
  static Map<String, Object> of(Sidecar sidecar, ContainerDefinition.Log log) {
    var definition =
        ContainerDefinition.of(sidecar.name(), sidecar.image(), sidecar.variables(), log);
    definition.put("essential", false);
    definition.put("cpu", sidecar.cpu());
    definition.put("memory", sidecar.memoryMib());
    definition.put(
        "restartPolicy", Map.of("enabled", true, "restartAttemptPeriod", RESTART_SECONDS));
    definition.put(
        "healthCheck",
        Map.of(
            "command", List.of("CMD", sidecar.check()),
            "interval", 30,
            "timeout", 5,
            "retries", 3));
    return definition;
  }

  /**
   * The share of the container beside them: in want of CPU, one without a share would have next to
   * nothing while they have theirs.
   */
  static int left(FargateSize size, List<Sidecar> sidecars) {
    return sidecars.isEmpty() ? 0 : size.cpu() - sidecars.stream().mapToInt(Sidecar::cpu).sum();
  }

  /** What the container waits for: they start before it and, the other way round, end after it. */
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
  static List<Map<String, String>> before(List<Sidecar> sidecars) {
    return sidecars.stream()
        .map(each -> Map.of("containerName", each.name(), "condition", "START"))
        .toList();
  }
}
