package dev.slipway.hcl;

import dev.slipway.testing.Run;

/** Types {@code scripts/hcl} with some arguments. */
final class HclRun {
  private HclRun() {}

  static Run of(Object... arguments) {
    return Run.of((out, err) -> Main.run(Run.words(arguments), out, err));
  }
}
