package dev.slipway.spec.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How messages list what is allowed, and guess what was meant. */
public final class Words {
  private Words() {}

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  public static String or(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  /** The remedy for a word that is none of the known ones. */
  public static String remedy(
      String word, Collection<String> near, String all, Collection<String> known) {
    return nearest(word, near)
        .map(Words::guess)
        .orElseGet(() -> "; " + all + ": " + String.join(", ", known));
  }

  /** The remedy for a word where it is known which one was meant. */
  static String guess(String meant) {
    return "; did you mean " + meant + "?";
  }

  /** The known word that a person most likely meant, if any is near enough. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(plain(word), plain(k)) <= Math.max(1, k.length() / 3))
        .min(Comparator.comparingInt(k -> distance(plain(word), plain(k))));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Levenshtein's distance, with two swapped neighbours counted as one mistake. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
