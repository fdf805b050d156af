package dev.slipway.hcl;

import java.util.Map;
import java.util.regex.Pattern;

/** Where a reader of HCL stands in a text, and what comes next there. */
final class HclScanner {
  private static final Map<Character, String> ESCAPES =
      Map.of('n', "\n", 'r', "\r", 't', "\t", '"', "\"", '\\', "\\");

  private final String text;
  private int at;

  HclScanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean atEnd() {
    return at == text.length();
  }

  void check(boolean right, String otherwise) {
    if (!right) {
      long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      throw new IllegalArgumentException("line " + line + ": " + otherwise);
    }
  }

  /** Skips empty lines, spaces and comments. */
  void skipLines() {
    while (!atEnd() && (Character.isWhitespace(text.charAt(at)) || sees("#"))) {
      at = sees("#") ? text.indexOf('\n', at) : at + 1;
    }
  }

  boolean sees(String token) {
    return text.startsWith(token, at);
  }

  boolean sees(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether this comes next on the line, which then is behind. */
  boolean take(String token) {
    while (sees(" ")) {
      at++;
    }
    boolean found = sees(token);
    at += found ? token.length() : 0;
    return found;
  }

  boolean atEndOfValue() {
    take("");
    return atEnd() || "\n,]})".indexOf(text.charAt(at)) >= 0;
  }

  String name() {
    int start = at;
    while (!atEnd() && String.valueOf(text.charAt(at)).matches("[\\w-]")) {
      at++;
    }
    check(at > start, "no name");
    return text.substring(start, at);
  }

  /** The text before a line that is this, of which the line's end stays. */
  String until(String line) {
    int end = text.indexOf("\n" + line, at) + 1;
    check(end > 0, "nothing is " + line);
    String before = text.substring(at, end);
    at = end + line.length() - 1;
    return before;
  }

  /** The template up to the quote that ends it. */
  String quoted() {
    var out = new StringBuilder();
    while (!follows("\"")) {
      check(!atEnd(), "a text does not end");
      if (sees("$${") || sees("%%{")) {
        out.append(text, at, at + 3);
        at += 3;
      } else if (sees("${") || sees("%{")) {
        int start = at;
        at += 2;
        bracketed('}');
        out.append(text, start, at);
      } else if (follows("\\u")) {
        out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        at += 4;
      } else {
        out.append(follows("\\") ? ESCAPES.get(text.charAt(at)) : text.substring(at, at + 1));
        at++;
      }
    }
    return out.toString();
  }

  /** Code up to what ends it on its level. */
  String code() {
    int start = at;
    while (!atEndOfValue()) {
      step();
    }
    check(at > start, "no value");
    return text.substring(start, at).strip();
  }

  /** One sign, or all that stands in quotes or brackets. */
  private void step() {
    char c = text.charAt(at++);
    switch (c) {
      case '"' -> quoted();
      case '(' -> bracketed(')');
      case '[' -> bracketed(']');
      case '{' -> bracketed('}');
      default -> {}
    }
  }

  private void bracketed(char end) {
    while (text.charAt(at) != end) {
      step();
    }
    at++;
  }

  /** Whether this comes next right here, which then is behind. */
  private boolean follows(String token) {
    boolean found = sees(token);
    at += found ? token.length() : 0;
    return found;
  }
}
