package dev.slipway.spec.h2o;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.monitoring.ErrorRateSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** What wakes whom in H2O Allegiant; of a task that fails, the same people hear at once. */
public record H2oAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of the backend that pass their health check; silence is none.")
        FloorSpec healthyTargets,
    @Meaning("Average CPU of the backend, in percent.") AlarmSpec cpu,
    @Meaning("Average memory of the backend, in percent.") AlarmSpec memory,
    @Meaning("Requests that fail, of the targets' and the load balancer's making.")
        ErrorRateSpec errorRate,
    @Meaning("Connections to the database.") AlarmSpec databaseConnections,
    @Meaning("Average of the statements that the database logs, in seconds.")
        AlarmSpec slowStatements,
    @Meaning("Space that is left to the database, in GiB.") FloorSpec freeStorageGib,
    @Meaning("Starts of the scheduled data set-up that failed.") AlarmSpec failedStarts) {
  public H2oAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    cpu.checkPercent(rules, "cpu");
    memory.checkPercent(rules, "memory");
    rules.enforce();
  }

  /** Lets the environment refuse alarms that always fire, or never, or whenever scaling works. */
  public void check(Rules rules, String key, DatabaseSpec database, ServiceSpec backend) {
    healthyTargets.checkTargets(rules, key + ".healthyTargets", List.of(backend));
    AlarmSpec.checkPatience(rules, key, backend.runs().tasks(), cpu, memory);
    freeStorageGib.checkSpace(rules, key + ".freeStorageGib", database);
    database
        .slowStatements()
        .ifPresent(log -> log.checkAlarm(rules, key + ".slowStatements", slowStatements));
  }
}
