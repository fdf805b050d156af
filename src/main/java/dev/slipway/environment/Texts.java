package dev.slipway.environment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no text of a file may hold, be it a key or a value, and whatever it means. */
final class Texts {
  /** No program is given the one, and no file can hold half of the other. */
  private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");

  /** How CDKTF writes a value that it fills in later. */
  private static final String PLACEHOLDER = "{TfToken[";

  private Texts() {}

  static Optional<String> refusal(String text) {
    Matcher wrong = NO_CHARACTER.matcher(text);
    if (wrong.find()) {
      return Optional.of(
          "must not hold the character U+%04X".formatted((int) text.charAt(wrong.start())));
    }
    return text.contains(PLACEHOLDER)
        ? Optional.of("must not hold " + PLACEHOLDER + ", which CDKTF takes for its own")
        : Optional.empty();
  }
}
