package dev.slipway.construct.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DashboardTest {
  private static final Metric LATENCY =
      new Metric(
          "AWS/ApplicationELB",
          "TargetResponseTime",
          "Average",
          Map.of("TargetGroup", "${aws_lb_target_group.web.arn_suffix}", "LoadBalancer", "app/a/1"),
          Metric.Silence.GOOD);

  private static final Metric CPU =
      new Metric(
          "AWS/ECS",
          "CPUUtilization",
          "Average",
          Map.of("ClusterName", "shop", "ServiceName", "web"),
          Metric.Silence.UNKNOWN);

  private static final Measure TASKS =
      new Expression(
          "{m} / (PERIOD({m}) / 60)", Map.of("m", CPU.with("SampleCount")), Metric.Silence.UNKNOWN);

  private static final StackModel STACK =
      dashboard(
          Row.of(Widget.text("# Shop")),
          Row.of(
              Widget.numbers("Now", CPU.as("CPU")),
              Widget.graph("Latency", LATENCY.as("average"), LATENCY.with("p95").as("p95")),
              Widget.graph("CPU", CPU.as("CPU")).limit(new AlarmSpec(70, 300, 3)),
              Widget.graph("Tasks", CPU.as("CPU"), TASKS.as("tasks"), CPU.as("again")),
              Widget.text("the fifth")),
          Row.of(Widget.text("the last")));

  @Test
  void bearsTheSystemsName() {
    assertThat(STACK)
        .has("aws_cloudwatch_dashboard.health")
        .has("dashboard_name", "shop-dev-health");
  }

  @Test
  void opensWithItsSpan() {
    assertThat(body().at("start").asText()).isEqualTo("-PT12H");
  }

  @Test
  void aRowSharesTheWholeWidth() {
    assertThat(places())
        .containsExactly(
            "0,0 24x3", "0,3 4x6", "4,3 5x6", "9,3 5x6", "14,3 5x6", "19,3 5x6", "0,9 24x3")
        .inOrder();
  }

  @Test
  void drawsItsMetrics() {
    assertThat(widget(2))
        .has("type", "metric")
        .has("properties.title", "Latency")
        .has("properties.view", "timeSeries")
        .has("properties.region", "eu-west-1")
        .has("properties.yAxis.left.min", 0)
        .has("properties.metrics", List.of(latency("average", "Average"), latency("p95", "p95")));
  }

  @Test
  void showsTheLatestFigures() {
    assertThat(widget(1)).has("properties.view", "singleValue").hasNo("properties.yAxis");
  }

  @Test
  void showsWhereAnAlarmFires() {
    assertThat(widget(3))
        .has(
            "properties.annotations.horizontal",
            List.of(Map.of("label", "alarm above", "value", 70)));
    assertThat(widget(2)).hasNo("properties.annotations");
  }

  @Test
  void showsLimitsInTheUnitOfTheMeasure() {
    var free = CPU.in(1024);
    var row =
        Row.of(
            Widget.graph("Free", free.as("free"))
                .limit(new AlarmSpec(3, 300, 1), free)
                .limit(new FloorSpec(2, 300, 1), free));

    assertThat(body(dashboard(row)).blocks("widgets").get(0))
        .has(
            "properties.annotations.horizontal",
            List.of(
                Map.of("label", "alarm above", "value", 3072),
                Map.of("label", "alarm below", "value", 2048)));
  }

  @Test
  @DisplayName("H2O-07 running tasks stand between the fewest and the most")
  void scaling() {
    var row = Row.of(Widget.scaling("Tasks", Specs.TWO_TO_FOUR_TASKS, TASKS.as("running")));

    assertThat(body(dashboard(row)).blocks("widgets").get(0))
        .has(
            "properties.annotations.horizontal",
            List.of(Map.of("label", "fewest", "value", 2), Map.of("label", "most", "value", 4)));
  }

  @Test
  void drawsAnExpressionOverMetricsThatItHides() {
    assertThat(widget(4))
        .has(
            "properties.metrics",
            List.of(
                cpu(Map.of("label", "CPU", "stat", "Average")),
                List.of(Map.of("expression", "m1 / (PERIOD(m1) / 60)", "label", "tasks")),
                cpu(Map.of("id", "m1", "stat", "SampleCount", "visible", false)),
                cpu(Map.of("label", "again", "stat", "Average"))));
  }

  @Test
  void holdsTexts() {
    assertThat(widget(0)).has("type", "text").has("properties", Map.of("markdown", "# Shop"));
  }

  @Test
  void chargesStandInVirginiaWhereverTheStackIs() {
    StackModel costs = dashboard(Costs.rows().toArray(Row[]::new));
    for (Body widget : body(costs).blocks("widgets")) {
      if (widget.text("type").orElseThrow().equals("metric")) {
        assertThat(widget).has("properties.region", "us-east-1").has("properties.period", 21600);
      } else {
        assertThat(widget).contains("properties.markdown", "Receive CloudWatch Billing Alerts");
      }
    }
    assertThat(body(costs).blocks("widgets").get(1))
        .has(
            "properties.metrics.0",
            List.of(
                "AWS/Billing",
                "EstimatedCharges",
                "Currency",
                "USD",
                Map.of("label", "USD", "stat", "Maximum")));
    assertThat(body(costs).blocks("widgets").get(3))
        .has(
            "properties.metrics.0.0.expression",
            "SEARCH('{AWS/Billing,Currency,ServiceName} MetricName=\"EstimatedCharges\"',"
                + " 'Maximum', 21600)");
  }

  private static StackModel dashboard(Row... rows) {
    return Synthesized.synthScope(
        scope ->
            new Dashboard(
                scope,
                "health",
                new Dashboard.Inputs(
                    Specs.NAMING, "health", Specs.TARGET, Duration.ofHours(12), List.of(rows))));
  }

  private static List<Object> latency(String label, String statistic) {
    return List.of(
        "AWS/ApplicationELB",
        "TargetResponseTime",
        "LoadBalancer",
        "app/a/1",
        "TargetGroup",
        "${aws_lb_target_group.web.arn_suffix}",
        Map.of("label", label, "stat", statistic));
  }

  private static List<Object> cpu(Map<String, Object> rendering) {
    return List.of(
        "AWS/ECS", "CPUUtilization", "ClusterName", "shop", "ServiceName", "web", rendering);
  }

  private static List<String> places() {
    return body().blocks("widgets").stream()
        .map(
            each ->
                "%s,%s %sx%s"
                    .formatted(each.at("x"), each.at("y"), each.at("width"), each.at("height")))
        .toList();
  }

  private static Body widget(int index) {
    return body().blocks("widgets").get(index);
  }

  private static Body body() {
    return body(STACK);
  }

  private static Body body(StackModel stack) {
    return stack.resources("aws_cloudwatch_dashboard").get(0).body().document("dashboard_body");
  }
}
