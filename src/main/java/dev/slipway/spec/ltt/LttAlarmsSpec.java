package dev.slipway.spec.ltt;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.Rules;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What wakes whom in LTT; of a task that fails, the same people hear at once. */
public record LttAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of a service that pass their health check; silence is none.")
        FloorSpec healthyTargets,
    @Meaning("Space that is left to the database, in GiB.") FloorSpec freeStorageGib,
    @Meaning("Starts of the scheduled data set-up that failed.") AlarmSpec failedStarts,
    @Meaning("The document's alarms on load and errors, for production; left out, none.")
        Optional<LttLoadAlarmsSpec> load) {
  public LttAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    rules.enforce();
  }

  /** Lets the platform refuse alarms that always fire, or never, or whenever scaling works. */
  public void check(
      Rules rules, String key, DatabaseSpec database, Collection<ServiceSpec> services) {
    freeStorageGib.checkSpace(rules, key + ".freeStorageGib", database);
    healthyTargets.checkTargets(rules, key + ".healthyTargets", services);
    load.ifPresent(limits -> limits.check(rules, key + ".load", services));
  }
}
