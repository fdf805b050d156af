package dev.slipway.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Whether the template is the text itself: nothing is an expression, and nothing escaped. */
  boolean isPlain() {
    return !template.contains("${") && !template.contains("%{");
  }

  /** The text between quotes. */
  String quoted() {
    return parts()
        .map(part -> isCode(part) ? part : escaped(part))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** The text without its expressions. */
  String literals() {
    return parts().filter(part -> !isCode(part)).collect(Collectors.joining());
  }

  /** Whether an expression goes over several lines, which HCL takes in brackets alone. */
  boolean hasTallExpression() {
    return parts().anyMatch(part -> isCode(part) && part.contains("\n"));
  }

  /** Expressions with their braces; between them single signs, and escaped braces. */
  private Stream<String> parts() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < template.length(); ) {
      int next = isEscaped(i) ? i + 3 : opens(i) ? end(i + 2) : i + 1;
      parts.add(template.substring(i, next));
      i = next;
    }
    return parts.stream();
  }

  private static boolean isCode(String part) {
    return part.startsWith("${") || part.startsWith("%{");
  }

  private boolean isEscaped(int i) {
    return template.startsWith("$${", i) || template.startsWith("%%{", i);
  }

  private boolean opens(int i) {
    return template.startsWith("${", i) || template.startsWith("%{", i);
  }

  private static String escaped(String sign) {
    return switch (sign) {
      case "\"" -> "\\\"";
      case "\\" -> "\\\\";
      case "\n" -> "\\n";
      case "\r" -> "\\r";
      case "\t" -> "\\t";
      default -> sign.charAt(0) < ' ' ? String.format("\\u%04x", (int) sign.charAt(0)) : sign;
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
