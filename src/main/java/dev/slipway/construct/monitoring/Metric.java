package dev.slipway.construct.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A number that CloudWatch keeps, with what its silence means and what an alarm on it says. */
public record Metric(
    String namespace,
    String name,
    String statistic,
    Map<String, String> dimensions,
    Silence silence,
    Optional<Complaint> complaint,
    Optional<String> count,
    long unit)
    implements Measure {

  /** A number to look at. */
  public Metric(
      String namespace,
      String name,
      String statistic,
      Map<String, String> dimensions,
      Silence silence) {
    this(namespace, name, statistic, dimensions, silence, Optional.empty(), Optional.empty(), 1);
  }

  /** The same number taken together in another way, such as {@code p95}. */
  public Metric with(String statistic) {
    return new Metric(namespace, name, statistic, dimensions, silence, complaint, count, unit);
  }

  /** The same number with what an alarm on it says. */
  public Metric saying(Complaint words) {
    return new Metric(
        namespace, name, statistic, dimensions, silence, Optional.of(words), count, unit);
  }

  /** The same number of something that may be held back: so are its alarms. */
  public Metric countedLike(String expression) {
    return new Metric(
        namespace, name, statistic, dimensions, silence, complaint, Optional.of(expression), unit);
  }

  /** The same number, of which an environment file gives limits in a larger unit. */
  public Metric in(long larger) {
    return new Metric(namespace, name, statistic, dimensions, silence, complaint, count, larger);
  }

  @Override
  public List<List<Object>> entries(String label, int number) {
    return List.of(entry(Map.of("label", label, "stat", statistic)));
  }

  List<Object> entry(Map<String, Object> rendering) {
    List<Object> entry = new ArrayList<>(List.of(namespace, name));
    // In order, so that two runs write the same bytes.
    new TreeMap<>(dimensions).forEach((key, value) -> entry.addAll(List.of(key, value)));
    entry.add(rendering);
    return entry;
  }

  /** What an alarm makes of a metric that reports nothing. */
  public enum Silence {
    /** Nothing happened: no request, no error. */
    GOOD("notBreaching"),
    /** What reports has stopped. */
    BAD("breaching"),
    /** Nothing can be said, as for a service that is held back. */
    UNKNOWN("missing");

    private final String treatment;

    Silence(String treatment) {
      this.treatment = treatment;
    }

    String treatment() {
      return treatment;
    }
  }
}
