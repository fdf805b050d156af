package dev.slipway.spec.ltt;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.rules.Rules;
import java.util.Collection;

/** The six alarms of the document's table. */
public record LttLoadAlarmsSpec(
    @Meaning("Average CPU of a service, in percent.") AlarmSpec cpu,
    @Meaning("Average memory of a service, in percent.") AlarmSpec memory,
    @Meaning("Answers with status 5xx, of the targets and of the load balancer, each by itself.")
        AlarmSpec serverErrors,
    @Meaning("Targets of a service that fail their health check.") AlarmSpec unhealthyTargets,
    @Meaning("Connections to the database.") AlarmSpec databaseConnections,
    @Meaning("CPU of the database, in percent.") AlarmSpec databaseCpu) {
  public LttLoadAlarmsSpec {
    var rules = new Rules();
    cpu.checkPercent(rules, "cpu");
    memory.checkPercent(rules, "memory");
    databaseCpu.checkPercent(rules, "databaseCpu");
    rules.enforce();
  }

  void check(Rules rules, String key, Collection<ServiceSpec> services) {
    unhealthyTargets.checkTargets(rules, key + ".unhealthyTargets", services);
    services.forEach(
        service -> AlarmSpec.checkPatience(rules, key, service.runs().tasks(), cpu, memory));
  }
}
