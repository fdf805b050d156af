package dev.slipway.spec.classla;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** What wakes whom in Classla; of a task that fails, the same people hear at once. */
public record ClasslaAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of the service that pass their health check; silence is none.")
        FloorSpec healthyTargets,
    @Meaning("Average CPU of the service, in percent.") AlarmSpec cpu,
    @Meaning("Average memory of the service, in percent.") AlarmSpec memory,
    @Meaning("Answers with status 5xx, of the targets and of the load balancer, each by itself.")
        AlarmSpec serverErrors) {
  public ClasslaAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    cpu.checkPercent(rules, "cpu");
    memory.checkPercent(rules, "memory");
    rules.enforce();
  }

  /** Lets the environment refuse alarms that its service sets off whenever it is well. */
  public void check(Rules rules, String key, ServiceSpec service) {
    healthyTargets.checkTargets(rules, key + ".healthyTargets", List.of(service));
    AlarmSpec.checkPatience(rules, key, service.runs().tasks(), cpu, memory);
  }
}
