package dev.slipway.check;

import java.util.List;

/**
 * Where two texts part.
 *
 * @param line as a person can look it up in the first
 */
public record Difference(int line, String before, String after) {
  /** The first one of two texts that differ. */
  public static Difference first(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int same = 0;
    while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
      same++;
    }
    return new Difference(same + 1, line(old, same), line(now, same));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "(the end)";
  }
}
