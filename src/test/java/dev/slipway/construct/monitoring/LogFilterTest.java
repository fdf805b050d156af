package dev.slipway.construct.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class LogFilterTest {
  private static final StackModel STACK = Synthesized.synthScope(LogFilterTest::filter);

  @Test
  void readsTheLinesOfItsLog() {
    assertThat(STACK)
        .has("aws_cloudwatch_log_metric_filter.sizes")
        .has("name", "sizes")
        .has("log_group_name", "/ecs/shop")
        .has("pattern", "[word=\"size\", size, ...]");
  }

  @Test
  void takesWhatTheLineHolds() {
    assertThat(STACK)
        .has("aws_cloudwatch_log_metric_filter.sizes")
        .has("metric_transformation.namespace", "shop-dev")
        .has("metric_transformation.name", "Size")
        .has("metric_transformation.value", "$size")
        .has("metric_transformation.unit", "Bytes")
        // A zero for each minute without such a line would draw every average down.
        .hasNo("metric_transformation.default_value");
  }

  @Test
  void withoutALineThereIsNothingToComplainOf() {
    Metric[] metric = new Metric[1];
    Synthesized.synthScope(scope -> metric[0] = filter(scope).metric("Average"));

    assertThat(metric[0])
        .isEqualTo(new Metric("shop-dev", "Size", "Average", Map.of(), Metric.Silence.GOOD));
  }

  private static LogFilter filter(Construct scope) {
    return new LogFilter(
        scope,
        "sizes",
        new LogFilter.Inputs(
            "/ecs/shop",
            "sizes",
            "[word=\"size\", size, ...]",
            "$size",
            "Bytes",
            "shop-dev",
            "Size"));
  }
}
