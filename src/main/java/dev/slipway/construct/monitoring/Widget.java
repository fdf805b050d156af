package dev.slipway.construct.monitoring;

import dev.slipway.spec.monitoring.AlarmSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One part of a dashboard.
 *
 * @param type its type in the body of a dashboard
 * @param height in units of the grid
 * @param properties what the type takes
 */
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
public record Widget(String type, int height, Map<String, Object> properties) {
  /** Curves over time, from zero up. */
  public static Widget graph(String title, Line... lines) {
    return metrics(title, "timeSeries", 6, entries(lines))
        .with("yAxis", Map.of("left", Map.of("min", 0)));
  }

  /** The latest figures. */
  public static Widget numbers(String title, Line... lines) {
    return metrics(title, "singleValue", 3, entries(lines));
  }

  /** A text in Markdown. */
  public static Widget text(String markdown) {
    return new Widget("text", 3, Map.of("markdown", markdown));
  }

  /** The same graph with a line where an alarm fires. */
  public Widget limit(AlarmSpec alarm) {
    return with(
        "annotations",
        Map.of("horizontal", List.of(Map.of("label", "alarm above", "value", alarm.above()))));
  }

  static Widget metrics(String title, String view, int height, List<List<Object>> entries) {
    return new Widget("metric", height, Map.of("title", title, "view", view, "metrics", entries));
  }

  static List<List<Object>> entries(Line... lines) {
    List<List<Object>> entries = new ArrayList<>();
    Arrays.asList(lines).forEach(line -> entries.addAll(line.entries(entries.size())));
    return entries;
  }

  Widget with(String property, Object value) {
    Map<String, Object> more = new TreeMap<>(properties);
    more.put(property, value);
    return new Widget(type, height, more);
  }
}
