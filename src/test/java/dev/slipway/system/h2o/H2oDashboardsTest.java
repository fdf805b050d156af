package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.ArrayList;
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
    assertThat(metrics(environment, "ecs"))
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
    assertThat(widget(environment, "ecs", title))
        .has("properties.annotations.horizontal.0.value", first)
        .has("properties.annotations.horizontal.1.value", second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 RDS: connections, slow statements, storage")
  void rds(String environment) {
    assertThat(metrics(environment, "rds"))
        .containsExactly(
            "AWS/RDS DatabaseConnections Average",
            "h2o-" + environment + " StatementDuration Average",
            "h2o-" + environment + " StatementDuration Maximum",
            "AWS/RDS FreeStorageSpace Average",
            "AWS/RDS CPUUtilization Average")
        .inOrder();
    assertThat(widget(environment, "rds", "Connections"))
        .has("properties.annotations.horizontal.0.value", 80);
    assertThat(widget(environment, "rds", "Milliseconds of slow statements"))
        .has("properties.annotations.horizontal.0.value", 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-07 application: latency, error rate, and what its log tells of generations")
  void application(String environment) {
    List<String> metrics = metrics(environment, "application");
    assertThat(metrics)
        .containsAtLeast(
            "AWS/ApplicationELB TargetResponseTime Average",
            "AWS/ApplicationELB TargetResponseTime p95",
            "h2o-" + environment + " GenerationTime Average",
            "h2o-" + environment + " GenerationTime p95",
            "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum",
            "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum");
    assertThat(widget(environment, "application", "Failed requests in percent"))
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

  /** Namespace, metric and statistic of every curve, in order. */
  private static List<String> metrics(String environment, String what) {
    List<String> metrics = new ArrayList<>();
    for (Body widget : widgets(environment, what)) {
      for (var entry : widget.list("properties.metrics")) {
        if (entry.get(0).isTextual()) {
          String statistic = entry.get(entry.size() - 1).path("stat").asText();
          metrics.add(entry.get(0).asText() + " " + entry.get(1).asText() + " " + statistic);
        }
      }
    }
    return metrics;
  }

  private static Body widget(String environment, String what, String title) {
    return widgets(environment, what).stream()
        .filter(each -> each.text("properties.title").filter(title::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static List<Body> widgets(String environment, String what) {
    return Reading.at(H2os.of(environment), "aws_cloudwatch_dashboard." + what + "_dashboard")
        .document("dashboard_body")
        .blocks("widgets");
  }
}
