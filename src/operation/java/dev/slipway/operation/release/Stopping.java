package dev.slipway.operation.release;

import dev.slipway.operation.Console;
import dev.slipway.operation.Interruption;

/** What Ctrl-C does to a release or a roll-back. */
final class Stopping {
  private static final String FIRST =
      "Stopping: a migration that runs is waited for, and what has moved goes back to what it ran."
          + " Ctrl-C again ends at once.";
  private static final String SECOND =
      "Ended at once: scripts/status %s says what runs. Nobody else may release until our lock is"
          + " over, three minutes from now; then the same command goes on.";

  private Stopping() {}

  static Interruption listen(Console console, String stack) {
    return new Interruption(console, FIRST, SECOND.formatted(stack));
  }
}
