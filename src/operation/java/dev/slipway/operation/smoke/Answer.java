package dev.slipway.operation.smoke;

import java.util.Locale;

/**
 * How a promise was found.
 *
 * @param why what was seen
 * @param remedy what to do about it; empty where nothing is to be done
 */
record Answer(Kind kind, String why, String remedy) {
  /** Whether it is kept; unknown is one of which nobody says where to ask. */
  enum Kind {
    OK,
    FAILED,
    UNKNOWN;

    @Override
    public String toString() {
      return this == UNKNOWN ? "not asked" : name().toLowerCase(Locale.ROOT);
    }
  }

  static Answer ok(String why) {
    return new Answer(Kind.OK, why, "");
  }

  static Answer failed(String why, String remedy) {
    return new Answer(Kind.FAILED, why, remedy);
  }

  static Answer unknown(String remedy) {
    return new Answer(Kind.UNKNOWN, "", remedy);
  }

  boolean isFailed() {
    return kind == Kind.FAILED;
  }
}
