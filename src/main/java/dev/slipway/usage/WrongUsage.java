package dev.slipway.usage;

/** Thrown when what was typed makes no sense; the message says why. */
public final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUsage(String message) {
    super(message);
  }
}
