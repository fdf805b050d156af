package dev.slipway.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * Where people, or the log of a pipeline, read what goes on.
 *
 * @param out what was asked for
 * @param err what goes on, and what went wrong
 * @param in where somebody answers
 * @param terminal whether a line of {@code err} may take the place of the one before
 * @param attended whether anybody is there to answer
 */
public record Console(
    PrintStream out, PrintStream err, BufferedReader in, boolean terminal, boolean attended) {
  private static final String CLEAR_LINE = "\r\033[K";

  public Console(
      PrintStream out, PrintStream err, InputStream in, boolean terminal, boolean attended) {
    this(out, err, new BufferedReader(new InputStreamReader(in, UTF_8)), terminal, attended);
  }

  /** That of this process; the launcher knows what it is connected to. */
  static Console ofProcess() {
    return new Console(
        new PrintStream(System.out, true, UTF_8),
        new PrintStream(System.err, true, UTF_8),
        System.in,
        Boolean.getBoolean("slipway.terminal"),
        Boolean.getBoolean("slipway.attended"));
  }

  /** The same for who wants to read standard output by a machine. */
  public Console aside() {
    return new Console(err, err, in, terminal, attended);
  }

  /** Says what was asked for. */
  public void say(String text) {
    clear();
    out.println(text);
  }

  /** Says all of it anew; on a terminal in the place of what stood there. */
  public void page(String text) {
    clear();
    if (terminal) {
      err.print("\033[H\033[2J");
      err.flush();
    }
    out.println(text);
  }

  /** Says what went wrong. */
  public void warn(String text) {
    clear();
    err.println(text);
  }

  /** Says what goes on: on a terminal in a line that the next one takes. */
  public void step(String text) {
    err.print(terminal ? CLEAR_LINE + text + " …" : text + "\n");
    err.flush();
  }

  /** Gives the line of the last step free. */
  public void clear() {
    if (terminal) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  /** Asks, and says whether the answer is the one that was asked for. */
  public boolean hears(String answer, String question) {
    clear();
    err.print(question + " ");
    err.flush();
    try {
      String line = in.readLine();
      return line != null && line.strip().equals(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
