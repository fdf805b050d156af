package dev.slipway.construct.monitoring;

import java.util.Map;

/** A number that CloudWatch keeps, and what its silence means. */
public record Metric(
    String namespace,
    String name,
    String statistic,
    Map<String, String> dimensions,
    Silence silence) {

  /** The same number taken together in another way, such as {@code p95}. */
  public Metric with(String statistic) {
    return new Metric(namespace, name, statistic, dimensions, silence);
  }

  /** The number as a dashboard shows it. */
  public Line as(String label) {
    return new Line(this, label);
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
