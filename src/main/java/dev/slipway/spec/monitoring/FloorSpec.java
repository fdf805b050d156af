package dev.slipway.spec.monitoring;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.Rules;
import java.util.Collection;

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

  /** Lets a record refuse an alarm on free space that never ends, on a disk of that size. */
  public void checkSpace(Rules rules, String key, DatabaseSpec database) {
    int gib = database.storage().gib();
    rules.require(
        below < gib,
        key + ".below",
        "must be below database.storage.gib " + gib + ", since never so much is free",
        below);
  }

  /** The same of the space that each instance of a cluster has for itself. */
  public void checkSpace(Rules rules, String key, AuroraSpec database) {
    int gib = database.instanceClass().localGib();
    rules.require(
        below < gib,
        key + ".below",
        "must be below "
            + gib
            + ", the GiB of local disk that a "
            + database.instanceClass()
            + " has",
        below);
  }

  /** Lets a record refuse an alarm on healthy targets that never ends, for as few tasks. */
  public void checkTargets(Rules rules, String key, Collection<ServiceSpec> services) {
    int fewest = services.stream().mapToInt(each -> each.runs().tasks().fewest()).min().orElse(1);
    // One that its file stops is down, and may be called so.
    int limit = Math.max(1, fewest);
    rules.require(
        below <= limit,
        key + ".below",
        "must not be above " + limit + ", since a service may have no more tasks",
        below);
  }
}
