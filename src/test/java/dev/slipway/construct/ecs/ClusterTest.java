package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterTest {
  @Test
  void isNamedAfterItsEnvironment() {
    assertThat(stack(false)).has("aws_ecs_cluster.cluster").has("name", "shop-dev");
  }

  @Test
  void measuresEachTaskOnlyWhereTheFileSaysSo() {
    assertThat(stack(true))
        .only("aws_ecs_cluster")
        .has("setting.name", "containerInsights")
        .has("setting.value", "enabled");
    assertThat(stack(false)).only("aws_ecs_cluster").has("setting.value", "disabled");
  }

  @Test
  void tellsOfEveryTaskOfItThatFails() {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var work = Tasks.workplace(scope);
              Tasks.service(work, "web", Map.of());
              work.worker("queue", Specs.worker(Tasks.PINNED, Specs.TWO_TASKS), Map.of(), Map.of());
              work.task("migrate", Specs.task("migrate"));
              work.cluster()
                  .tellsFailures(
                      new Alarms(
                          scope,
                          "alarms",
                          new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com"))));
            });
    var pattern =
        Reading.at(stack, "aws_cloudwatch_event_rule.cluster_failures").document("event_pattern");
    assertThat(pattern)
        .has("detail.clusterArn", List.of("${aws_ecs_cluster.cluster.arn}"))
        .has("detail.$or.0.group", List.of("service:shop-dev-web", "service:shop-dev-queue"))
        .has("detail.$or.2.group", List.of("family:shop-dev-migrate"));
  }

  private static StackModel stack(boolean containerInsights) {
    return Synthesized.synthScope(
        scope ->
            new Cluster(
                scope,
                "cluster",
                new Cluster.Inputs(Specs.NAMING, Specs.TARGET, Specs.NETWORK, containerInsights)));
  }
}
