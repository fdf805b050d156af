package dev.slipway.spec.alva;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** What wakes whom in Alva. */
public record AlvaAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of a service that fail their health check.") AlarmSpec unhealthyTargets,
    @Meaning("Starts of the scheduled data set-up that failed.") AlarmSpec failedStarts) {
  public AlvaAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    rules.enforce();
  }
}
