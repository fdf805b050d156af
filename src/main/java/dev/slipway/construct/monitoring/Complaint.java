package dev.slipway.construct.monitoring;

import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;

/**
 * What an alarm is called and says.
 *
 * @param subject whose measure it is; the alarm's name begins with it
 * @param what the rest of the name
 * @param sentence what people read
 */
public record Complaint(Naming subject, String what, String sentence) {
  String alarmName() {
    return subject.of(Kind.ALARM, what);
  }
}
