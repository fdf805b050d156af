package dev.slipway.spec;

import java.util.List;

/** What wakes whom in Alva. */
public record AlvaAlarmsSpec(
    @Meaning("Who is told.") List<String> emails,
    @Meaning("Targets of a service that fail their health check.") AlarmSpec unhealthyTargets) {
  public AlvaAlarmsSpec {
    var rules = new Rules();
    Emails.check(rules, "emails", emails);
    rules.enforce();
  }
}
