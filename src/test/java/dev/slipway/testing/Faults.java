package dev.slipway.testing;

import java.util.HashMap;
import java.util.Map;

/** What an emulated AWS refuses though nothing is wrong with it. */
public final class Faults {
  /** An access key whose time is over; any secret key goes with it. */
  public static final String EXPIRED_KEY = "EXPIREDTEST";

  private final Control control;

  Faults(Control control) {
    this.control = control;
  }

  /**
   * Lets the next calls of an action fail.
   *
   * @param service as its requests are signed, like "ecs" or "elasticloadbalancing"
   * @param code what AWS calls it in that API, like "ThrottlingException" or "Throttling"
   */
  public void next(int calls, String service, String action, String code) {
    next(calls, service, action, code, Map.of());
  }

  /** The same with the HTTP status, 400 if unsaid, or the message. */
  public void next(int calls, String service, String action, String code, Map<String, ?> more) {
    Map<String, Object> said = new HashMap<>(more);
    said.putAll(Map.of("times", calls, "service", service, "action", action, "code", code));
    control.tell("faults", said);
  }
}
