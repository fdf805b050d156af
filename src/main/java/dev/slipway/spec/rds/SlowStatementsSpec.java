package dev.slipway.spec.rds;

import dev.slipway.spec.Meaning;
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
}
