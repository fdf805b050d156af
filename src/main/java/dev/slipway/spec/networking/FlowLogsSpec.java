package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Logs;
import dev.slipway.spec.rules.Rules;

/** A record of who talked to whom in a VPC. */
public record FlowLogsSpec(@Meaning("Days that the record is kept.") int logDays) {
  public FlowLogsSpec {
    new Rules().require(Logs.keeps(logDays), "logDays", Logs.RULE, logDays).enforce();
  }
}
