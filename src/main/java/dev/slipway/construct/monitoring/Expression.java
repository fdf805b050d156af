package dev.slipway.construct.monitoring;

import dev.slipway.construct.monitoring.Metric.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A number made of several metrics.
 *
 * @param formula in CloudWatch's metric math, with each metric's name in braces: {@code {errors} /
 *     {requests} * 100}
 * @param metrics by the name that the formula calls them
 */
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
public record Expression(
    String formula, Map<String, Metric> metrics, Silence silence, Optional<Complaint> complaint)
    implements Measure {

  /** A number to look at. */
  public Expression(String formula, Map<String, Metric> metrics, Silence silence) {
    this(formula, metrics, silence, Optional.empty());
  }

  /** The same number with what an alarm on it says. */
  public Expression saying(Complaint words) {
    return new Expression(formula, metrics, silence, Optional.of(words));
  }

  @Override
  public Optional<String> count() {
    return Optional.empty();
  }

  @Override
  public long unit() {
    return 1;
  }

  @Override
  public List<List<Object>> entries(String label, int number) {
    List<List<Object>> entries = new ArrayList<>();
    entries.add(List.of(Map.of("expression", written(number), "label", label)));
    new TreeMap<>(metrics)
        .forEach(
            (name, metric) ->
                entries.add(
                    metric.entry(
                        Map.of(
                            "id", name + number, "stat", metric.statistic(), "visible", false))));
    return entries;
  }

  /** The formula with ids; the number tells expressions of one widget apart. */
  String written(int number) {
    String written = formula;
    for (String name : metrics.keySet()) {
      written = written.replace("{" + name + "}", name + number);
    }
    return written;
  }
}
