package dev.slipway.construct.monitoring;

import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One part of a dashboard.
 *
 * @param type its type in the body of a dashboard
 * @param height in units of the grid
 * @param properties what the type takes
 * @param marks lines across it
 */
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
public record Widget(
    String type, int height, Map<String, Object> properties, List<Map<String, Object>> marks) {
  Widget(String type, int height, Map<String, Object> properties) {
    this(type, height, properties, List.of());
  }

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

  /** Running tasks, between the fewest and the most that are wanted. */
  public static Widget scaling(String title, TasksSpec tasks, Line... lines) {
    return graph(title, lines).mark("fewest", tasks.fewest()).mark("most", tasks.most());
  }

  /** The same graph with a line where an alarm fires. */
  public Widget limit(AlarmSpec alarm) {
    return mark("alarm above", alarm.above());
  }

  /** The same, of a measure that the environment file counts in larger units. */
  public Widget limit(AlarmSpec alarm, Measure measure) {
    return mark("alarm above", alarm.above() * measure.unit());
  }

  /** The same, where an alarm fires below. */
  public Widget limit(FloorSpec alarm, Measure measure) {
    return mark("alarm below", alarm.below() * measure.unit());
  }

  /** The same graph with one more line across it. */
  public Widget mark(String label, long value) {
    List<Map<String, Object>> more = new ArrayList<>(marks);
    more.add(Map.of("label", label, "value", value));
    return new Widget(type, height, properties, more);
  }

  /** The properties and the lines, as the body of a dashboard has them. */
  Map<String, Object> shown() {
    return marks.isEmpty()
        ? properties
        : with("annotations", Map.of("horizontal", marks)).properties;
  }

  static Widget metrics(String title, String view, int height, List<List<Object>> entries) {
    return new Widget("metric", height, Map.of("title", title, "view", view, "metrics", entries));
  }

  static List<List<Object>> entries(Line... lines) {
    List<List<Object>> entries = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      entries.addAll(lines[i].entries(i));
    }
    return entries;
  }

  Widget with(String property, Object value) {
    Map<String, Object> more = new TreeMap<>(properties);
    more.put(property, value);
    return new Widget(type, height, more, marks);
  }
}
