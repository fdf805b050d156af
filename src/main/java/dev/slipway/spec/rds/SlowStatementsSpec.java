package dev.slipway.spec.rds;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.rules.Logs;
import dev.slipway.spec.rules.Rules;

/** Which statements a database writes to its log, which CloudWatch keeps from then on. */
public record SlowStatementsSpec(
    @Meaning("Statements that take at least so many milliseconds are logged, with their text.")
        int milliseconds,
    @Meaning("Days that CloudWatch keeps the database's log.") int logDays) {
  public SlowStatementsSpec {
    // https://www.postgresql.org/docs/17/runtime-config-logging.html: 0 would log every statement.
    new Rules()
        .require(milliseconds >= 1, "milliseconds", "must be at least 1", milliseconds)
        .require(Logs.keeps(logDays), "logDays", Logs.RULE, logDays)
        .enforce();
  }

  /**
   * Lets a record refuse an alarm on their average, in seconds, that the first of them sets off.
   */
  public void checkAlarm(Rules rules, String key, AlarmSpec average) {
    rules.require(
        average.above() * 1000L > milliseconds,
        key + ".above",
        "must be more than the " + milliseconds + " milliseconds from which statements are logged",
        average.above());
  }
}
