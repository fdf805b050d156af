package dev.slipway.operation.terraform;

import dev.slipway.operation.Trouble;

/** Thrown where nobody has made the bucket yet that the state lies in. */
public final class NoPlaceForState extends Trouble {
  private static final long serialVersionUID = 1L;

  NoPlaceForState(String stack) {
    super("There is no place for the state yet: run scripts/init-state %s.".formatted(stack));
  }

  static boolean isMeantBy(String text) {
    return text.contains("S3 bucket") && text.contains("does not exist");
  }
}
