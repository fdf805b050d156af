package dev.slipway.spec.monitoring;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** When a metric is too low, for long enough, to wake somebody. */
public record FloorSpec(
    @Meaning("The alarm fires below this value.") int below,
    @Meaning("Seconds over which the metric is taken together.") int periodSeconds,
    @Meaning("Periods in a row that must be bad.") int periods) {
  public FloorSpec {
    var rules = new Rules().require(below >= 1, "below", "must be at least 1", below);
    AlarmSpec.checkPeriods(rules, periodSeconds, periods);
    rules.enforce();
  }
}
