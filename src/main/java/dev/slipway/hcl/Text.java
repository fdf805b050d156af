package dev.slipway.hcl;

/**
 * A text of Terraform's JSON syntax, which is a template: literal parts, and expressions in <code>
 * ${}</code> and %{}. HCL reads the same template between quotes, where literal parts alone are
 * written otherwise.
 */
record Text(String template) {
  /** A text in which nothing is an expression. */
  static Text literal(String text) {
    return new Text(text.replace("${", "$${").replace("%{", "%%{"));
  }

  /** Whether it is one expression and nothing else, whose value then is of any type. */
  boolean isExpression() {
    return template.startsWith("${")
        && end(2) == template.length()
        && !template.startsWith("${~")
        && !template.endsWith("~}");
  }

  /** The one expression. */
  String expression() {
    return template.substring(2, template.length() - 1).strip();
  }

  /** The text between quotes. */
  String quoted() {
    var out = new StringBuilder("\"");
    for (int i = 0; i < template.length(); ) {
      int next = i + 1;
      if (isEscaped(i)) {
        next = i + 3;
        out.append(template, i, next);
      } else if (opens(i)) {
        next = end(i + 2);
        out.append(template, i, next);
      } else {
        out.append(escaped(template.charAt(i)));
      }
      i = next;
    }
    return out.append('"').toString();
  }

  /** The text without its expressions. */
  String literals() {
    var out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      if (!isEscaped(i) && opens(i)) {
        i = end(i + 2) - 1;
      } else {
        out.append(template.charAt(i));
      }
    }
    return out.toString();
  }

  /** Whether an expression goes over several lines, which HCL takes in brackets alone. */
  boolean hasTallExpression() {
    for (int i = 0; i < template.length(); i++) {
      if (isEscaped(i)) {
        i += 2;
      } else if (opens(i)) {
        int end = end(i + 2);
        if (template.substring(i, end).contains("\n")) {
          return true;
        }
        i = end - 1;
      }
    }
    return false;
  }

  private boolean isEscaped(int i) {
    return template.startsWith("$${", i) || template.startsWith("%%{", i);
  }

  private boolean opens(int i) {
    return template.startsWith("${", i) || template.startsWith("%{", i);
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }

  /** Where the expression that has begun here ends: behind its brace. */
  private int end(int start) {
    int depth = 1;
    for (int i = start; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '"') {
        i = closingQuote(i + 1);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("an expression that does not end: " + template);
  }

  private int closingQuote(int start) {
    for (int i = start; i < template.length(); i++) {
      if (template.charAt(i) == '"') {
        return i;
      }
      if (template.charAt(i) == '\\' || isEscaped(i)) {
        i += isEscaped(i) ? 2 : 1;
      } else if (opens(i)) {
        i = end(i + 2) - 1;
      }
    }
    throw new IllegalArgumentException("a text that does not end: " + template);
  }
}
