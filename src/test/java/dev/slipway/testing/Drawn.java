package dev.slipway.testing;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.List;

/** What somebody sees who opens a dashboard. */
public record Drawn(List<Body> widgets) {
  /** The dashboard of a stack that is called so. */
  public static Drawn of(StackModel stack, String what) {
    return new Drawn(
        Reading.at(stack, "aws_cloudwatch_dashboard." + what + "_dashboard")
            .document("dashboard_body")
            .blocks("widgets"));
  }

  /** Namespace, metric and statistic of every curve and number, in order. */
  public List<String> metrics() {
    List<String> metrics = new ArrayList<>();
    for (Body widget : widgets) {
      for (var entry : widget.list("properties.metrics")) {
        if (entry.get(0).isTextual()) {
          String statistic = entry.get(entry.size() - 1).path("stat").asText();
          metrics.add(entry.get(0).asText() + " " + entry.get(1).asText() + " " + statistic);
        }
      }
    }
    return metrics;
  }

  /** The widget of that title. */
  public Body widget(String title) {
    return widgets.stream()
        .filter(each -> each.text("properties.title").filter(title::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
