package dev.slipway.operation.exec;

import java.util.List;
import java.util.stream.Collectors;

/** Words in one text, so that they are the same words again where it is taken apart. */
final class ShellWords {
  private ShellWords() {}

  static String join(List<String> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
