package dev.slipway.construct.monitoring;

import dev.slipway.construct.monitoring.Metric.Silence;
import java.util.List;
import java.util.Optional;

/** What alarms and dashboards show: a number that CloudWatch keeps, or one made of several. */
public sealed interface Measure permits Metric, Expression {
  /** What an alarm makes of it when it reports nothing. */
  Silence silence();

  /** What an alarm on it says; what has none is only looked at. */
  Optional<Complaint> complaint();

  /** The number of alarms on it, as an expression; one where there is none. */
  Optional<String> count();

  /** How many of CloudWatch's own units are one of the environment file's. */
  long unit();

  /** The entries of a widget's list of metrics that draw it; the number tells lines apart. */
  List<List<Object>> entries(String label, int number);

  /** The number as a dashboard shows it. */
  default Line as(String label) {
    return new Line(this, label);
  }
}
