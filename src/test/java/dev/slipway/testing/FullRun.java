package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkState;

/** Keeps what takes long out of the quick run of the tests. */
final class FullRun {
  private static final String QUICK = "slipway.quick";

  private FullRun() {}

  /** From now on this process runs quick tests alone. */
  static void leaveOut() {
    System.setProperty(QUICK, "true");
  }

  /** Before something is started that only a test of the full run may start. */
  static void starts(String what) {
    checkState(
        !Boolean.getBoolean(QUICK), "%s belongs to the full run: tag this test \"real\"", what);
  }
}
