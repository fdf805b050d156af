package dev.slipway.testing;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run of tests tells while it goes on. On a terminal one line is written again and again,
 * and only failures stay.
 */
final class ProgressLines {
  private static final String CLEAR_LINE = "\r\033[K";
  private static final int BRIEF = 80;

  private final PrintStream out;
  private final boolean terminal;
  private int classes;

  ProgressLines(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Says how many classes there are, or 0 if nobody knows. */
  void expect(int all) {
    classes = all;
  }

  /** A class begins, which nobody wants to read later. */
  void running(int number, String name) {
    if (terminal) {
      line(count(number) + name);
    }
  }

  void lasting(int number, String name, int seconds, String test) {
    String one = test.replaceAll("\\s+", " ");
    String brief = one.length() <= BRIEF ? one : one.substring(0, BRIEF) + "…";
    line(count(number) + name + " takes " + seconds + " s already, now with " + brief);
  }

  void through(int number, String name, double seconds, String faults) {
    line(count(number) + name + String.format(Locale.ROOT, " %.1f s", seconds) + faults);
  }

  /** Something failed: its name, what it says and where, without the frames of Java and JUnit. */
  void failure(String name, Throwable fault) {
    end();
    out.println("FAILED " + name);
    out.println(text(fault));
  }

  void end() {
    if (terminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private void line(String text) {
    out.print(terminal ? CLEAR_LINE + text : text + "\n");
    out.flush();
  }

  private String count(int number) {
    if (classes == 0) {
      return "[" + number + "] ";
    }
    String all = Integer.toString(classes);
    return ("[%" + all.length() + "d/%s] ").formatted(number, all);
  }

  private static String text(Throwable fault) {
    Stream<String> frames =
        Stream.of(fault.getStackTrace())
            .map(StackTraceElement::toString)
            .filter(frame -> frame.matches("(.*//?)?(dev\\.slipway|com\\.hashicorp)\\..*"))
            .filter(frame -> !frame.contains(".QuickTests."))
            .map(frame -> "    at " + frame);
    String text = "  " + fault + "\n" + frames.collect(Collectors.joining("\n"));
    return fault.getCause() == null ? text : text + "\n  because of\n" + text(fault.getCause());
  }
}
