package dev.slipway.operation;

import java.util.List;
import java.util.stream.Collectors;

/** Words in one text, so that they are the same words again where it is taken apart. */
public final class ShellWords {
  private ShellWords() {}

  public static String join(List<String> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
