package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.construct.monitoring.Metric;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ServiceMetricsTest {
  @Test
  void runningTasksAreTheSamplesOfTheirCpu() {
    assertThat(metric(FargateService::runningTasks))
        .isEqualTo(
            new Metric(
                "AWS/ECS",
                "CPUUtilization",
                "SampleCount",
                Map.of("ClusterName", "shop-dev", "ServiceName", "shop-dev-web"),
                Metric.Silence.UNKNOWN));
  }

  private static Metric metric(Function<FargateService, Metric> of) {
    Metric[] metric = new Metric[1];
    Synthesized.synthScope(
        scope ->
            metric[0] =
                of.apply(Tasks.service(scope, Specs.service(Tasks.PINNED, Specs.TWO_TASKS))));
    return metric[0];
  }
}
