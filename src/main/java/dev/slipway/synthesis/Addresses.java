package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.synthesis.Block.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Gives what CDKTF wrote the addresses of the house. CDKTF names an element after its path with a
 * hash of it; the path is written beside, and from it follows the address.
 *
 * <p>CDKTF would also ask for each name while it writes. That is a quarter of a synth: every
 * question goes to another process and back, twice.
 */
final class Addresses {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w.-])(?:data\\.)?[a-z][a-z0-9_]*\\.[A-Za-z_][\\w-]*");

  private final JsonNode root;
  private final UnaryOperator<String> rule;
  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  private Addresses(JsonNode root, UnaryOperator<String> rule) {
    this.root = root;
    this.rule = rule;
    for (Section kind : List.of(Section.RESOURCE, Section.DATA)) {
      for (var type : root.path(kind.key()).properties()) {
        for (var block : type.getValue().properties()) {
          String path = block.getValue().path("//").path("metadata").path("path").asText();
          name(kind, type.getKey(), block.getKey(), path);
        }
      }
    }
    nameOutputs(root.path("//").path("outputs"), "");
  }

  /**
   * The stack with other names.
   *
   * @param rule the name of an element at a construct path
   */
  static JsonNode of(JsonNode root, UnaryOperator<String> rule) {
    return new Addresses(root, rule).renamed();
  }

  /** Paths of outputs are a tree of their own, with the names at its leaves. */
  private void nameOutputs(JsonNode tree, String path) {
    for (var part : tree.properties()) {
      String inner = path.isEmpty() ? part.getKey() : path + "/" + part.getKey();
      if (part.getValue().isTextual()) {
        name(Section.OUTPUT, "", part.getValue().textValue(), inner);
      } else {
        nameOutputs(part.getValue(), inner);
      }
    }
  }

  /** Terraform and CDKTF would merge two elements of one address in silence. */
  private void name(Section kind, String type, String before, String path) {
    String name = rule.apply(path);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalStateException(
          path + " has the address '" + name + "', which Terraform does not take");
    }
    String owner = owners.putIfAbsent(kind.address(type, name), path);
    if (owner != null) {
      throw new IllegalStateException(
          owner + " and " + path + " would both have the address " + name);
    }
    String other = addresses.putIfAbsent(kind.address(type, before), name);
    if (other != null) {
      throw new IllegalStateException(
          owners.get(kind.address(type, other)) + " and " + path + " are one to CDKTF: " + before);
    }
  }

  private JsonNode renamed() {
    ObjectNode result = JSON.objectNode();
    for (var section : root.properties()) {
      String key = section.getKey();
      result.set(
          key,
          switch (key) {
            case "//" -> metadata(section.getValue());
            case "resource" -> types(Section.RESOURCE, section.getValue());
            case "data" -> types(Section.DATA, section.getValue());
            case "output" -> blocks(Section.OUTPUT, "", section.getValue());
            case "moved" -> section.getValue(); // names that people gave
            default -> referring(section.getValue());
          });
    }
    return result;
  }

  private JsonNode metadata(JsonNode section) {
    ObjectNode result = section.deepCopy();
    if (section.has("outputs")) {
      result.set("outputs", outputs(section.get("outputs")));
    }
    return result;
  }

  private JsonNode outputs(JsonNode tree) {
    if (tree.isTextual()) {
      return JSON.textNode(address(Section.OUTPUT, "", tree.textValue()));
    }
    ObjectNode result = JSON.objectNode();
    tree.properties().forEach(part -> result.set(part.getKey(), outputs(part.getValue())));
    return result;
  }

  private JsonNode types(Section kind, JsonNode section) {
    ObjectNode result = JSON.objectNode();
    section
        .properties()
        .forEach(type -> result.set(type.getKey(), blocks(kind, type.getKey(), type.getValue())));
    return result;
  }

  /** Sorted anew, as CDKTF sorts all that it writes. */
  private JsonNode blocks(Section kind, String type, JsonNode section) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (var block : section.properties()) {
      String address = address(kind, type, block.getKey());
      JsonNode body = referring(block.getValue());
      if (body.path("//").path("metadata") instanceof ObjectNode metadata) {
        metadata.put("uniqueId", address);
      }
      sorted.put(address, body);
    }
    return JSON.objectNode().setAll(sorted);
  }

  private String address(Section kind, String type, String before) {
    return addresses.getOrDefault(kind.address(type, before), before);
  }

  /** The same with references to new names. */
  private JsonNode referring(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().contains(".") ? referring(node.textValue()) : node;
    }
    if (node.isArray()) {
      ArrayNode result = JSON.arrayNode(node.size());
      node.forEach(element -> result.add(referring(element)));
      return result;
    }
    if (node.isObject()) {
      ObjectNode result = JSON.objectNode();
      node.properties().forEach(field -> result.set(field.getKey(), referring(field.getValue())));
      return result;
    }
    return node;
  }

  private TextNode referring(String text) {
    return JSON.textNode(
        REFERENCE
            .matcher(text)
            .replaceAll(
                found -> {
                  String name = addresses.get(found.group());
                  String whole = found.group();
                  return name == null
                      ? whole
                      : whole.substring(0, whole.lastIndexOf('.') + 1) + name;
                }));
  }
}
