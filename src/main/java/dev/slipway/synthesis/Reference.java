package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value that an expression reads from elsewhere in the stack.
 *
 * @param address such as {@code aws_kms_key.data}, {@code data.aws_vpc.main}, {@code var.image}
 * @param attribute what is read there, such as {@code arn}; empty for the thing itself
 */
public record Reference(String address, String attribute) {
  private static final Set<String> BARE = Set.of("depends_on", "replace_triggered_by", "provider");
  private static final Pattern TRAVERSAL =
      Pattern.compile(
          "(?<![\\w.-])((?:(?:data\\.)?[a-z][a-z0-9]*(?:_[a-z0-9]+)+|var|local|module)"
              + "\\.[A-Za-z_][\\w-]*)((?:\\[[^\\]]*]|\\.[\\w*-]+)*)");

  /** Every reference below a node, in the order of the file; metadata is no reference. */
  public static Set<Reference> in(JsonNode node) {
    Set<Reference> found = new LinkedHashSet<>();
    collect(node, found);
    return found;
  }

  /** Every reference in the expressions of one text, nested ones included. */
  public static Set<Reference> in(String text) {
    Set<Reference> found = new LinkedHashSet<>();
    new Template(text).expressions().forEach(expression -> collect(expression, found));
    return found;
  }

  private static void collect(JsonNode node, Set<Reference> found) {
    if (node.isTextual()) {
      found.addAll(in(node.textValue()));
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, found));
    } else {
      for (var field : node.properties()) {
        if (BARE.contains(field.getKey())) {
          Json.asList(field.getValue()).forEach(bare -> collect(bare.asText(), found));
        } else if (!field.getKey().equals("//")) {
          collect(field.getValue(), found);
        }
      }
    }
  }

  private static void collect(String expression, Set<Reference> found) {
    for (Matcher m = TRAVERSAL.matcher(expression); m.find(); ) {
      found.add(new Reference(m.group(1), m.group(2).replaceFirst("^(\\[[^\\]]*])?\\.?", "")));
    }
  }
}
