package dev.slipway.synthesis;

import java.util.ArrayList;
import java.util.List;

/** A text as Terraform reads it: literal parts, and expressions in <code>${}</code> and %{}. */
final class Template {
  private final String text;
  private final List<String> expressions = new ArrayList<>();
  private int position;

  Template(String text) {
    this.text = text;
    literal(false);
  }

  /** The expressions without their quoted texts; expressions inside those stand for themselves. */
  List<String> expressions() {
    return expressions;
  }

  private void literal(boolean quoted) {
    while (position < text.length()) {
      if (next("$${") || next("%%{")) {
        continue; // An escaped brace, so literal text.
      }
      if (next("${") || next("%{")) {
        expression();
      } else if (quoted && next("\"")) {
        return;
      } else {
        position += quoted && text.charAt(position) == '\\' ? 2 : 1;
      }
    }
  }

  private void expression() {
    StringBuilder code = new StringBuilder();
    for (int depth = 1; position < text.length(); ) {
      if (next("\"")) {
        literal(true);
        continue;
      }
      char c = text.charAt(position++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      code.append(c);
    }
    expressions.add(code.toString());
  }

  private boolean next(String token) {
    boolean found = text.startsWith(token, position);
    position += found ? token.length() : 0;
    return found;
  }
}
