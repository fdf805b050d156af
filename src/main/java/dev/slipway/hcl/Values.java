package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values of Terraform's JSON syntax. */
final class Values {
  /** A name that needs no quotes as a key; a few words mean something where an object begins. */
  private static final Pattern NAME =
      Pattern.compile("(?!(for|if|in|true|false|null)$)[A-Za-z_][A-Za-z0-9_-]*");

  private Values() {}

  /** The value of an argument in Terraform's JSON syntax. */
  static Value of(JsonNode node) {
    return tree(node, Values::text, node.isArray() ? Values::element : Values::of);
  }

  private static Value element(JsonNode node) {
    return node.isTextual() ? line(node.textValue()) : of(node);
  }

  /** What JSON has as a text and HCL without quotes: a reference, the name of an argument. */
  static Value bare(JsonNode node) {
    return node.isArray() ? elements(node, Values::bare) : new Value.Code(unquoted(node.asText()));
  }

  /** What JSON has as a text that is no template: descriptions and defaults of variables. */
  static Value literal(JsonNode node) {
    return tree(node, text -> new Value.Code(Text.literal(text).quoted()), Values::literal);
  }

  /**
   * A value of any type.
   *
   * @param inner what becomes of what a list or an object holds
   */
  static Value tree(JsonNode node, Function<String, Value> text, Function<JsonNode, Value> inner) {
    if (node.isTextual()) {
      return text.apply(node.textValue());
    }
    if (node.isArray()) {
      return elements(node, inner);
    }
    return node.isObject() ? entries(node, inner) : new Value.Code(node.asText());
  }

  private static Value text(String text) {
    return isTall(text) ? new Value.Heredoc(text) : line(text);
  }

  /** A text that is no heredoc, which ends with no comma. */
  private static Value line(String text) {
    var template = new Text(text);
    return Document.in(text)
        .orElseGet(
            () ->
                new Value.Code(
                    template.isExpression() ? template.expression() : template.quoted()));
  }

  /** Lines that a heredoc can hold: it always ends with a new line, and knows no escapes. */
  private static boolean isTall(String text) {
    return text.endsWith("\n")
        && text.lines().count() > 1
        && text.lines().noneMatch(line -> line.strip().equals("EOT"))
        && text.chars().allMatch(c -> c == '\n' || c == '\t' || c >= ' ');
  }

  private static String unquoted(String text) {
    var template = new Text(text);
    return template.isExpression() ? template.expression() : text;
  }

  private static Value elements(JsonNode list, Function<JsonNode, Value> value) {
    return new Value.Elements(list.valueStream().map(value).toList());
  }

  private static Value entries(JsonNode node, Function<JsonNode, Value> value) {
    Map<String, Value> entries = new LinkedHashMap<>();
    node.properties()
        .forEach(each -> entries.put(key(each.getKey()), value.apply(each.getValue())));
    return new Value.Entries(entries);
  }

  /** Keys of a map are templates, too, which HCL wants in parentheses. */
  private static String key(String key) {
    if (NAME.matcher(key).matches()) {
      return key;
    }
    var text = new Text(key);
    String quoted = text.quoted();
    return text.isPlain() ? quoted : "(" + quoted + ")";
  }
}
