package dev.slipway.spec.alva;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.Rules;
import java.util.Collection;
import java.util.List;

/** What wakes whom in Alva; of a task that fails, the same people hear at once. */
public record AlvaAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of a service that pass their health check; silence is none.")
        FloorSpec healthyTargets,
    @Meaning("Targets of a service that fail their health check.") AlarmSpec unhealthyTargets,
    @Meaning("Space that is left to the database, in GiB.") FloorSpec freeStorageGib,
    @Meaning("Starts of the scheduled data set-up that failed.") AlarmSpec failedStarts) {
  public AlvaAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    rules.enforce();
  }

  /** Lets the environment refuse alarms that always fire, or never. */
  public void check(
      Rules rules, String key, DatabaseSpec database, Collection<ServiceSpec> services) {
    freeStorageGib.checkSpace(rules, key + ".freeStorageGib", database);
    healthyTargets.checkTargets(rules, key + ".healthyTargets", services);
    unhealthyTargets.checkTargets(rules, key + ".unhealthyTargets", services);
  }
}
