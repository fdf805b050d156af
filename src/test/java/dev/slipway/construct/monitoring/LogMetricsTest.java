package dev.slipway.construct.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.construct.monitoring.Metric.Silence;
import dev.slipway.spec.monitoring.LogMetricSpec;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.testing.Specs;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LogMetricsTest {
  private static final LogMetrics METRICS = new LogMetrics(Specs.NAMING);

  @Test
  @DisplayName("H2O-07, FIB-04 what an application writes into its log is a metric like any other")
  void metric() {
    var depth = new LogMetricSpec("QueueDepth", Map.of("Queue", "default"));

    assertThat(METRICS.of(depth, "Average", Silence.UNKNOWN))
        .isEqualTo(
            new Metric(
                "shop-dev", "QueueDepth", "Average", Map.of("Queue", "default"), Silence.UNKNOWN));
  }

  @Test
  @DisplayName("ALL-14 the application is told the namespace of its environment alone")
  void namespace() {
    assertThat(METRICS.variables()).containsExactly("AWS_EMF_NAMESPACE", "shop-dev");
  }

  @Test
  void itsWordsAreNotTerraforms() {
    var metric = METRICS.of(new LogMetricSpec("A${b}", Map.of("C", "%{d}")), "Sum", Silence.GOOD);

    assertThat(metric.name()).isEqualTo("A$${b}");
    assertThat(metric.dimensions()).containsExactly("C", "%%{d}");
  }

  @Test
  @DisplayName("ALL-12 a metric that CloudWatch would refuse is refused before")
  void faults() {
    assertThat(fault(() -> new LogMetricSpec(" x", Map.of(":a", "1"))))
        .isEqualTo(
            "name must be up to 255 printable characters, got ' x'; dimensions.:a must be a name of"
                + " up to 255 printable characters, not with a colon first, and a value of up to"
                + " 1024, got '1'");
    assertThat(fault(() -> new LogMetricSpec("x", many())))
        .isEqualTo("dimensions must be 30 at most, got 31");
  }

  private static Map<String, String> many() {
    return IntStream.range(0, 31).boxed().collect(Collectors.toMap(i -> "d" + i, i -> "v"));
  }

  private static String fault(Executable broken) {
    return assertThrows(InvalidSpec.class, broken).getMessage();
  }
}
