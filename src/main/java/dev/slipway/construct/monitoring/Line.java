package dev.slipway.construct.monitoring;

import java.util.List;

/** A measure under the name that a dashboard gives it. */
public record Line(Measure measure, String label) {
  /** The entries of a widget's list of metrics that draw it; the number tells lines apart. */
  List<List<Object>> entries(int number) {
    return measure.entries(label, number);
  }
}
