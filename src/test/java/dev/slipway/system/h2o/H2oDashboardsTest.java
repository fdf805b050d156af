package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Drawn;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to look at of H2O. */
class H2oDashboardsTest {
  @ParameterizedTest
  @CsvSource({
    "dev, ecs",
    "dev, rds",
    "dev, application",
    "prod, ecs",
    "prod, rds",
    "prod, application"
  })
  @DisplayName("H2O-07, H2O-09 three dashboards in each environment, and outputs of their names")
  void names(String environment, String what) {
    var stack = H2os.of(environment);
    String name = "h2o-" + environment + "-" + what;
    assertThat(stack).resources("aws_cloudwatch_dashboard").hasSize(3);
    assertThat(stack)
        .has("aws_cloudwatch_dashboard." + what + "_dashboard")
        .has("dashboard_name", name);
    assertThat(stack).has("output." + what + "_dashboard_name").has("value", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 ECS: CPU, memory, running tasks")
  void ecs(String environment) {
    assertThat(drawn(environment, "ecs").metrics())
        .containsExactly(
            "AWS/ECS CPUUtilization Average",
            "AWS/ECS MemoryUtilization Average",
            "AWS/ECS CPUUtilization SampleCount",
            "AWS/ApplicationELB RequestCount Sum")
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource({
    "dev, CPU in percent, 80, 60",
    "dev, Memory in percent, 85, 70",
    "dev, Running tasks, 1, 3",
    "prod, CPU in percent, 80, 60",
    "prod, Memory in percent, 85, 70",
    "prod, Running tasks, 2, 3",
  })
  @DisplayName("H2O-07 and its scaling: what it holds below the alarms, between which numbers")
  void scaling(String environment, String title, int first, int second) {
    assertThat(drawn(environment, "ecs").widget(title))
        .has("properties.annotations.horizontal.0.value", first)
        .has("properties.annotations.horizontal.1.value", second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 RDS: connections, slow statements, storage")
  void rds(String environment) {
    assertThat(drawn(environment, "rds").metrics())
        .containsExactly(
            "AWS/RDS DatabaseConnections Average",
            "h2o-" + environment + " StatementDuration Average",
            "h2o-" + environment + " StatementDuration Maximum",
            "AWS/RDS FreeStorageSpace Average",
            "AWS/RDS CPUUtilization Average")
        .inOrder();
    assertThat(drawn(environment, "rds").widget("Connections"))
        .has("properties.annotations.horizontal.0.value", 80);
    assertThat(drawn(environment, "rds").widget("Milliseconds of slow statements"))
        .has("properties.annotations.horizontal.0.value", 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 application: latency, error rate, and what its log tells of generations")
  void application(String environment) {
    List<String> metrics = drawn(environment, "application").metrics();
    assertThat(metrics)
        .containsAtLeast(
            "AWS/ApplicationELB TargetResponseTime Average",
            "AWS/ApplicationELB TargetResponseTime p95",
            "h2o-" + environment + " GenerationTime Average",
            "h2o-" + environment + " GenerationTime p95",
            "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum",
            "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum");
    assertThat(drawn(environment, "application").widget("Failed requests in percent"))
        .contains("properties.metrics.0.0.expression", ">= 100")
        .has("properties.annotations.horizontal.0.value", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 the backend is told under which name its log's metrics are looked for")
  void namespace(String environment) {
    assertThat(Reading.variables(H2os.of(environment), "backend"))
        .containsEntry("AWS_EMF_NAMESPACE", "h2o-" + environment);
  }

  private static Drawn drawn(String environment, String what) {
    return Drawn.of(H2os.of(environment), what);
  }
}
