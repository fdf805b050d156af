package dev.slipway.operation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody wants an end: Ctrl-C at a terminal, or a runner whose workflow is cancelled. The first
 * one is a wish, for work to answer where it can end well; the second one ends at once.
 */
public final class Interruption implements AutoCloseable {
  /** What a shell says of a program that a signal ended. */
  private static final int BY_SIGNAL = 128;

  private final Console console;
  private final String first;
  private final String second;
  private final Signals signals;
  private final CountDownLatch wished = new CountDownLatch(1);
  private volatile int number;
  private boolean answered;

  /** What ends work that somebody wished to end. */
  public static final class Wished extends Trouble {
    private static final long serialVersionUID = 1L;

    private Wished(int number) {
      super(BY_SIGNAL + number, "Interrupted.");
    }
  }

  /**
   * Listens for it until this is closed.
   *
   * @param first what is said at the first one: what happens now
   * @param second what is said at the second one: what is left as it is
   */
  public Interruption(Console console, String first, String second) {
    this.console = console;
    this.first = first;
    this.second = second;
    signals = Signals.take(this::take, "INT", "TERM", "HUP");
  }

  private synchronized void take(int signal) {
    if (number == 0) {
      number = signal;
      console.warn(first);
      wished.countDown();
    } else {
      console.warn(second);
      Runtime.getRuntime().exit(BY_SIGNAL + signal);
    }
  }

  /** Ends work here where somebody wishes it; what follows is the way back, which goes on. */
  public void check() {
    if (number != 0 && !answered) {
      answered = true;
      throw new Wished(number);
    }
  }

  /** Waits, but no longer than until somebody wishes an end. */
  void await(long milliseconds) throws InterruptedException {
    if (answered) {
      Thread.sleep(milliseconds);
    } else {
      boolean unused = wished.await(milliseconds, TimeUnit.MILLISECONDS);
    }
  }

  /** The exit code, where somebody wished an end of what failed then. */
  public int codeOr(int code) {
    return number == 0 ? code : BY_SIGNAL + number;
  }

  @Override
  public void close() {
    signals.giveBack();
  }
}
