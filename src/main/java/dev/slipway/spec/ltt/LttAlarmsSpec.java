package dev.slipway.spec.ltt;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** What wakes whom in LTT. */
public record LttAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Average CPU of a service, in percent.") AlarmSpec cpu,
    @Meaning("Average memory of a service, in percent.") AlarmSpec memory,
    @Meaning("Answers with status 5xx, of the targets and of the load balancer, each by itself.")
        AlarmSpec serverErrors,
    @Meaning("Targets of a service that fail their health check.") AlarmSpec unhealthyTargets,
    @Meaning("Connections to the database.") AlarmSpec databaseConnections,
    @Meaning("CPU of the database, in percent.") AlarmSpec databaseCpu,
    @Meaning("Starts of the scheduled data set-up that failed.") AlarmSpec failedStarts) {
  public LttAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    cpu.checkPercent(rules, "cpu");
    memory.checkPercent(rules, "memory");
    databaseCpu.checkPercent(rules, "databaseCpu");
    rules.enforce();
  }
}
