package dev.slipway.construct.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A metric under the name that a dashboard gives it. */
public record Line(Metric metric, String label) {
  /** The entries of a widget's list of metrics that draw it; the number tells lines apart. */
  List<List<Object>> entries(int number) {
    // Samples add up over whatever period the console shows; a minute's worth is what they count.
    if (metric.statistic().equals("SampleCount")) {
      String id = "m" + number;
      return List.of(
          List.of(Map.of("expression", id + " / (PERIOD(" + id + ") / 60)", "label", label)),
          entry(Map.of("id", id, "stat", metric.statistic(), "visible", false)));
    }
    return List.of(entry(Map.of("label", label, "stat", metric.statistic())));
  }

  private List<Object> entry(Map<String, Object> rendering) {
    List<Object> entry = new ArrayList<>(List.of(metric.namespace(), metric.name()));
    // In order, so that two runs write the same bytes.
    new TreeMap<>(metric.dimensions()).forEach((name, value) -> entry.addAll(List.of(name, value)));
    entry.add(rendering);
    return entry;
  }
}
