package dev.slipway.spec.fibonacco;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.WorkerSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** What wakes whom in Fibonacco; of a task that fails, the same people hear at once. */
public record FibonaccoAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of the service that pass their health check; silence is none.")
        FloorSpec healthyTargets,
    @Meaning("Average CPU of the service, in percent.") AlarmSpec cpu,
    @Meaning("Average memory of the service, in percent.") AlarmSpec memory,
    @Meaning("Jobs that wait in the queue.") AlarmSpec queueDepth,
    @Meaning("Connections to the database.") AlarmSpec databaseConnections,
    @Meaning("Space that is left on the disk of each instance, in GiB.") FloorSpec freeStorageGib,
    @Meaning("Scheduled starts of a task that failed.") AlarmSpec failedStarts) {
  public FibonaccoAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    cpu.checkPercent(rules, "cpu");
    memory.checkPercent(rules, "memory");
    rules.enforce();
  }

  /** Lets the environment refuse alarms that always fire, or never. */
  void check(
      Rules rules, String key, AuroraSpec database, ServiceSpec api, WorkerSpec queueWorker) {
    freeStorageGib.checkSpace(rules, key + ".freeStorageGib", database);
    healthyTargets.checkTargets(rules, key + ".healthyTargets", List.of(api));
    queueDepth.checkBacklog(
        rules, key + ".queueDepth", queueWorker.runs().tasks(), FibonaccoSpec.QUEUE_DEPTH);
    AlarmSpec.checkPatience(rules, key, api.runs().tasks(), cpu, memory);
  }
}
