package dev.slipway.environment;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One thing that is wrong with an environment file, in one line of text.
 *
 * @param line counted from 1; 0 when the file as a whole is at fault
 */
public record Fault(Path file, int line, String message) implements Comparable<Fault> {
  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::file).thenComparingInt(Fault::line);

  /** Orders by file, then by line. */
  @Override
  public int compareTo(Fault other) {
    return BY_PLACE.compare(this, other);
  }

  /**
   * The line that a person reads: {@code environments/ltt/prod.yaml:14: database.size is unknown}.
   */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
