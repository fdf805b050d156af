package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Drawn;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Classla's three dashboards show. */
class ClasslaDashboardsTest {
  @ParameterizedTest
  @CsvSource({
    "dev, health", "dev, infrastructure", "dev, cost",
    "prod, health", "prod, infrastructure", "prod, cost",
  })
  @DisplayName("CLA-08 three dashboards in each environment, under names of their own")
  void names(String environment, String what) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).resources("aws_cloudwatch_dashboard").hasSize(3);
    assertThat(stack)
        .has("aws_cloudwatch_dashboard." + what + "_dashboard")
        .has("dashboard_name", "classla-" + environment + "-" + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08 health: requests, latency, errors and the health of targets")
  void health(String environment) {
    assertThat(drawn(environment, "health").metrics())
        .containsExactly(
            "AWS/ApplicationELB RequestCount Sum",
            "AWS/ApplicationELB TargetResponseTime Average",
            "AWS/ApplicationELB TargetResponseTime p95",
            "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum",
            "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum",
            "AWS/ApplicationELB HealthyHostCount Minimum",
            "AWS/ApplicationELB UnHealthyHostCount Maximum")
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08 infrastructure: CPU, memory and the number of tasks, and what asks of them")
  void infrastructure(String environment) {
    assertThat(drawn(environment, "infrastructure").metrics())
        .containsExactly(
            "AWS/ECS CPUUtilization Average",
            "AWS/ECS MemoryUtilization Average",
            "AWS/ECS CPUUtilization SampleCount",
            "AWS/ApplicationELB RequestCount Sum")
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource({
    "health, Answers with 5xx, 10",
    "infrastructure, CPU in percent, 70",
    "infrastructure, Memory in percent, 80",
  })
  @DisplayName("CLA-08 a graph of what an alarm watches has a line where it fires")
  void limits(String what, String title, int value) {
    for (String environment : List.of("dev", "prod")) {
      Body graph = drawn(environment, what).widget(title);
      assertThat(graph).has("properties.annotations.horizontal.0.value", value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-08 cost: the account's charges so far, in sum and by service, from us-east-1")
  void cost(String environment) {
    assertThat(drawn(environment, "cost").metrics())
        .containsExactly(
            "AWS/Billing EstimatedCharges Maximum", "AWS/Billing EstimatedCharges Maximum");
    List<Body> widgets = drawn(environment, "cost").widgets();
    assertThat(widgets).hasSize(4);
    assertThat(widgets.get(0)).contains("properties.markdown", "Receive CloudWatch Billing Alerts");
    for (Body widget : widgets.subList(1, 4)) {
      assertThat(widget).has("properties.region", "us-east-1");
    }
    assertThat(widgets.get(3))
        .contains("properties.metrics.0.0.expression", "{AWS/Billing,Currency,ServiceName}");
  }

  @Test
  @DisplayName("CLA-08 the account setting that the cost dashboard needs is written down")
  void setting() throws Exception {
    assertThat(Files.readString(Run.HOME.resolve("docs/cost-dashboard.md")))
        .contains("*Receive CloudWatch Billing Alerts*");
  }

  private static Drawn drawn(String environment, String what) {
    return Drawn.of(ClasslaStacks.of(environment), what);
  }
}
