package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of a block, or of a block inside it, read by dotted paths: {@code
 * default_action.0.type}. A step by name enters a list of one by itself, because CDKTF writes a
 * single nested block now as an object and now as a list.
 */
public final class Body {
  private final String label;
  private final JsonNode json;

  /** A body; the label stands for it in messages. */
  public Body(String label, JsonNode json) {
    this.label = label;
    this.json = json;
  }

  /** What the body belongs to, such as {@code aws_ecs_task_definition.backend}. */
  public String label() {
    return label;
  }

  public JsonNode json() {
    return json;
  }

  /** Whether something other than null stands at the path. */
  public boolean has(String path) {
    return !at(path).isMissingNode() && !at(path).isNull();
  }

  /** What stands at the path; a missing node if nothing does. */
  public JsonNode at(String path) {
    return step(json, path);
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(at(path).textValue());
  }

  public Optional<BigDecimal> number(String path) {
    return Optional.of(at(path)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  public Optional<Boolean> bool(String path) {
    return Optional.of(at(path)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  /** Whether the path holds a plain {@code true}; absent and computed ones do not. */
  public boolean isTrue(String path) {
    return bool(path).orElse(false);
  }

  /** The elements of a list; a lone value counts as a list of one. */
  public List<JsonNode> list(String path) {
    return Json.asList(at(path));
  }

  /** The elements of a list, each as text. */
  public List<String> texts(String path) {
    return list(path).stream().map(JsonNode::asText).toList();
  }

  /** The nested blocks at the path, however the file writes one or several. */
  public List<Body> blocks(String path) {
    return list(path).stream().map(block -> new Body(label + "." + path, block)).toList();
  }

  /** The JSON document that a text argument holds: container definitions, a policy, a dashboard. */
  public Body document(String path) {
    String text =
        text(path).orElseThrow(() -> new IllegalArgumentException(label + " has no text " + path));
    return new Body(label + "." + path, Json.parse(label + "." + path, text));
  }

  @Override
  public String toString() {
    return label + " " + json.toPrettyString();
  }

  private static JsonNode step(JsonNode node, String path) {
    if (path.isEmpty()) {
      return node;
    }
    if (node.has(path)) {
      return node.get(path);
    }
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    JsonNode next = child(node, head);
    return next.isMissingNode() || dot < 0 ? next : step(next, path.substring(dot + 1));
  }

  private static JsonNode child(JsonNode node, String head) {
    if (!node.isArray()) {
      return node.path(head);
    }
    if (head.matches("\\d+")) {
      return node.path(Integer.parseInt(head));
    }
    return node.size() == 1 ? node.get(0).path(head) : MissingNode.getInstance();
  }
}
