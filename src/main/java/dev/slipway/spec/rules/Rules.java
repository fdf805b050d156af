package dev.slipway.spec.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one record: all are checked before {@link #enforce} throws, so that a person who
 * edits a file sees every fault of it at once.
 */
public final class Rules {
  private final List<InvalidSpec.Fault> faults = new ArrayList<>();

  /** Requires a condition; the message says the rule. */
  public Rules require(boolean holds, String key, String rule) {
    if (!holds) {
      faults.add(new InvalidSpec.Fault(key, rule));
    }
    return this;
  }

  /** Requires a condition; the message says the rule and the value that breaks it. */
  public Rules require(boolean holds, String key, String rule, Object got) {
    return require(holds, key, rule + ", got " + (got instanceof Number ? got : "'" + got + "'"));
  }

  /** Requires that a number lies in a range, both ends included. */
  public Rules range(String key, long value, long min, long max) {
    return require(value >= min && value <= max, key, "must be " + min + " to " + max, value);
  }

  /** Throws if any rule was broken; the last line of a compact constructor. */
  public void enforce() {
    if (!faults.isEmpty()) {
      throw new InvalidSpec(faults);
    }
  }
}
