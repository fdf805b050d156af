package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Reads values of HCL; code is as JSON has it, in <code>${}</code>. */
final class HclExpressions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Pattern REPLACED = Pattern.compile("(replace\\()+jsonencode\\(");

  private final HclScanner in;
  private int encoding;

  HclExpressions(HclScanner in) {
    this.in = in;
  }

  JsonNode value() {
    in.take("");
    int start = in.position();
    JsonNode value = simple();
    if (!in.atEndOfValue()) { // it was but the beginning of an expression
      in.back(start);
      value = code();
    }
    return value;
  }

  private JsonNode simple() {
    if (in.take("<<EOT\n")) {
      return JSON.textNode(in.until("EOT\n"));
    }
    if (in.take("\"")) {
      return JSON.textNode(in.quoted());
    }
    if (!in.sees("[for ") && in.take("[")) {
      return list();
    }
    if (!in.sees("{for ") && !in.sees("{ for ") && in.take("{")) {
      return map();
    }
    if (in.sees(REPLACED)) {
      in.take("replace(");
      return replaced();
    }
    return in.take("jsonencode(") ? document() : code();
  }

  private JsonNode list() {
    ArrayNode list = JSON.arrayNode();
    for (in.skipLines(); !in.take("]"); in.skipLines()) {
      list.add(value());
      in.check(in.take(",") || in.sees("]"), "no comma");
    }
    return list;
  }

  private JsonNode map() {
    ObjectNode map = JSON.objectNode();
    for (in.skipLines(); !in.take("}"); in.skipLines()) {
      String key = key();
      in.check(in.take("=") && !map.has(key), "no one value of " + key);
      map.set(key, value());
      in.check(in.take("\n") || in.take(",") || in.sees("}"), "more than a value");
    }
    return map;
  }

  private String key() {
    boolean computed = in.take("(");
    String key = in.take("\"") ? in.quoted() : in.name();
    in.check(!computed || in.take(")"), "no end of a key");
    return key;
  }

  private JsonNode document() {
    encoding++;
    String text = Encoded.text(value());
    encoding--;
    in.check(in.take(")"), "jsonencode of more than one thing");
    return JSON.textNode(text);
  }

  private JsonNode replaced() {
    String whole = value().textValue();
    in.check(in.take(","), "replace what?");
    String from = value().textValue();
    in.check(in.take(","), "replace by what?");
    String to = value().textValue();
    in.check(in.take(")"), "more than three");
    return JSON.textNode(whole.replace(from, to));
  }

  private JsonNode code() {
    String code = in.code();
    if (code.equals("null")) {
      return JSON.nullNode();
    }
    if (code.equals("true") || code.equals("false")) {
      return JSON.booleanNode(code.equals("true"));
    }
    if (code.matches("-?\\d+")) {
      return JSON.numberNode(Long.parseLong(code));
    }
    if (code.matches("-?\\d+\\.\\d+")) {
      return JSON.numberNode(Double.parseDouble(code));
    }
    // Between the quotes of a document everything is a text.
    boolean cast = encoding > 0 && code.startsWith("tostring(");
    return JSON.textNode(
        "${" + (cast ? code.substring("tostring(".length(), code.length() - 1) : code) + "}");
  }
}
