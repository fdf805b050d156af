package dev.slipway.operation;

/**
 * How long to wait before something is looked at again: soon at first, then as often as AWS likes
 * it.
 */
public final class Pace {
  private static final long MOST = 5_000;

  private long milliseconds = 200;

  /** Waits, each time a little longer. */
  public void next() {
    pause(() -> Thread.sleep(milliseconds));
  }

  /** The same, but no longer than until somebody wishes an end. */
  public void next(Interruption interruption) {
    pause(() -> interruption.await(milliseconds));
  }

  private interface Pause {
    void make() throws InterruptedException;
  }

  private void pause(Pause pause) {
    try {
      pause.make();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted", e);
    }
    milliseconds = Math.min(MOST, milliseconds * 3 / 2);
  }
}
