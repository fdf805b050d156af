package dev.slipway.synthesis.lock;

import dev.slipway.synthesis.lock.LockCheck.Loss;
import java.nio.file.Path;
import java.util.List;

/** What a stack would lose that was not applied yet, by the word of its lock. */
record UnappliedChange(Path lock, List<Loss> losses) {
  private static final String FAULT =
      """
      %s says that nothing was applied, but Terraform was initialised for it, and %s
        if it was applied: scripts/synth --applied %s, which protects what it lists
        if not %s, then again\
      """;

  /** Told, and no more. */
  String surprise() {
    return lock + ": not applied yet, so nothing is lost where " + what() + ": commit it";
  }

  /** Where the word may be out of date. */
  String fault(String stack, Path trace) {
    return FAULT.formatted(lock, what(), stack, Traces.forget(trace));
  }

  private String what() {
    Loss first = losses.get(0);
    int more = losses.size() - 1;
    return first.from() + " " + first.reason() + (more == 0 ? "" : " (and " + more + " more)");
  }
}
