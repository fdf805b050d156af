package dev.slipway.spec.monitoring;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** When so many requests fail that somebody is woken: not for one at night, when there are few. */
public record ErrorRateSpec(
    @Meaning("Failed requests in percent of all.") AlarmSpec percent,
    @Meaning("Requests in a period from which on the percentage counts.") int fromRequests) {
  public ErrorRateSpec {
    var rules =
        new Rules().require(fromRequests >= 1, "fromRequests", "must be at least 1", fromRequests);
    percent.checkPercent(rules, "percent");
    rules.enforce();
  }
}
