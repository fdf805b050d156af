package dev.slipway.hcl.moves;

import java.util.regex.Pattern;

/**
 * The address of a resource, or of one of several.
 *
 * @param resource the address of all of them
 * @param key which one, in its brackets; empty if there is but one
 */
record Address(String resource, String key) {
  /** Such as {@code [0]} and {@code ["a"]}. */
  static final String KEY = "\\[(?:\\d+|\"(?:[^\"\\\\]|\\\\.)*\")]";

  private static final Pattern KEYS = Pattern.compile(KEY);
  private static final Pattern ONE = Pattern.compile("(.*?)((?:" + KEY + ")?)");

  static Address of(String text) {
    var one = ONE.matcher(text);
    return one.matches() ? new Address(one.group(1), one.group(2)) : new Address(text, "");
  }

  /** An address without any keys: as a configuration has it. */
  static String withoutKeys(String text) {
    return KEYS.matcher(text).replaceAll("");
  }
}
