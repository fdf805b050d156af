package dev.slipway.hcl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A JSON document inside a text (a policy, containers, a dashboard) as {@code jsonencode}, where
 * that gives the same bytes again: keys in order, no spaces, and what Terraform escapes put back.
 *
 * <p>https://developer.hashicorp.com/terraform/language/functions/jsonencode
 */
final class Document {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** Terraform escapes these, which is the same to JSON, but not to a plan. */
  private static final Map<String, String> ESCAPED =
      new TreeMap<>(Map.of("&", "u0026", "<", "u003c", ">", "u003e"));

  /** These, too, or otherwise. */
  private static final Pattern UNLIKE = Pattern.compile("[\u2028\u2029]|\\\\[bfu]");

  /** Attributes that are text in every type, so that they need no cast. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(data\\.)?[a-z]\\w*\\.[\\w-]+(\\[\\d+])?(\\.\\w+\\[\\d+])?\\.(\\w+_)?(arn|arn_suffix|id|name|url|bucket|address)");

  private Document() {}

  /** The value that gives this text, if it is such a document. */
  static Optional<Value> in(String text) {
    if (!text.startsWith("{\"") && !text.startsWith("[{")) {
      return Optional.empty();
    }
    try {
      JsonNode document = JSON.readTree(text);
      String again = JSON.writeValueAsString(JSON.treeToValue(document, Object.class));
      return again.equals(text) && isWrittenAlike(document) && !UNLIKE.matcher(text).find()
          ? Optional.of(encoded(document, new Text(text).literals()))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Value encoded(JsonNode document, String literals) {
    Value encoded = new Value.Call("jsonencode", inside(document), List.of());
    for (var escaped : ESCAPED.entrySet()) {
      if (literals.contains(escaped.getKey())) {
        var undo = List.of("\"\\\\" + escaped.getValue() + '"', '"' + escaped.getKey() + '"');
        encoded = new Value.Call("replace", encoded, undo);
      }
    }
    return encoded;
  }

  /** Neither 1.50, which becomes 1.5, nor keys whose order shows only when their values do. */
  private static boolean isWrittenAlike(JsonNode node) {
    boolean keysAreFixed =
        node.size() < 2
            || node.properties().stream().allMatch(each -> new Text(each.getKey()).isPlain());
    return keysAreFixed
        && (!node.isBigDecimal() || isShort(node.decimalValue()))
        && node.valueStream().allMatch(Document::isWrittenAlike);
  }

  private static boolean isShort(BigDecimal number) {
    return number.stripTrailingZeros().scale() == number.scale();
  }

  private static Value inside(JsonNode node) {
    return Values.tree(
        node, text -> in(text).orElseGet(() -> text(new Text(text))), Document::inside);
  }

  private static Value text(Text text) {
    return new Value.Code(text.isExpression() ? asText(text.expression()) : text.quoted());
  }

  /** Between quotes a number is a text; by itself it would become a number of the document. */
  private static String asText(String expression) {
    return TEXT.matcher(expression).matches() ? expression : "tostring(" + expression + ")";
  }
}
