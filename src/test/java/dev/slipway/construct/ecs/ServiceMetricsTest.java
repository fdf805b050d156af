package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.construct.monitoring.Expression;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ServiceMetricsTest {
  @Test
  void runningTasksAreTheSamplesOfTheirCpu() {
    assertThat(measure(Specs.TWO_TASKS, FargateService::runningTasks))
        .isEqualTo(
            new Expression(
                "{m} / (PERIOD({m}) / 60)",
                Map.of(
                    "m",
                    new Metric(
                        "AWS/ECS",
                        "CPUUtilization",
                        "SampleCount",
                        Map.of("ClusterName", "shop-dev", "ServiceName", "shop-dev-web"),
                        Metric.Silence.UNKNOWN)),
                Metric.Silence.UNKNOWN));
  }

  @Test
  void anAlarmSaysWhetherScalingCouldHelp() {
    assertThat(sentence(Specs.TWO_TASKS, FargateService::cpu))
        .isEqualTo("The web is short of CPU.");
    assertThat(sentence(Specs.TWO_TO_FOUR_TASKS, FargateService::cpu))
        .isEqualTo("The web is short of CPU, and scaling does not help.");
    assertThat(sentence(Specs.TWO_TO_FOUR_TASKS, FargateService::memory))
        .isEqualTo("The web is short of memory.");
  }

  private static String sentence(TasksSpec tasks, Function<FargateService, Measure> of) {
    return measure(tasks, of).complaint().orElseThrow().sentence();
  }

  private static Measure measure(TasksSpec tasks, Function<FargateService, Measure> of) {
    Measure[] measure = new Measure[1];
    Synthesized.synthScope(
        scope -> measure[0] = of.apply(Tasks.service(scope, Specs.service(Tasks.PINNED, tasks))));
    return measure[0];
  }
}
