package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
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

  private static StackModel stack(boolean containerInsights) {
    return Synthesized.synthScope(
        scope ->
            new Cluster(
                scope,
                "cluster",
                new Cluster.Inputs(Specs.NAMING, Specs.TARGET, Specs.NETWORK, containerInsights)));
  }
}
