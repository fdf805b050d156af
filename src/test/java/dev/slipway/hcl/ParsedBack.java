package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Printed HCL, read back and compared with the JSON that it was printed from. */
final class ParsedBack {
  /** Texts of the JSON that are references or names. */
  private static final Pattern BARE =
      Pattern.compile(
          "/variable/[^/]+/type|/moved(/\\d+)?/(from|to)|/output/[^/]+/depends_on/.*"
              + "|/(resource|data)/[^/]+/[^/]+/(provider|depends_on/.*|lifecycle/(ignore_changes|replace_triggered_by)/.*)");

  /** Texts of the JSON in which nothing is an expression. */
  private static final Pattern LITERAL =
      Pattern.compile("/(variable|output)/[^/]+/(description|default.*)|/terraform/.*");

  private ParsedBack() {}

  /** One line for each place where they differ. */
  static List<String> differences(StackModel stack, Collection<String> files) {
    Map<String, String> json = new TreeMap<>();
    Map<String, String> hcl = new TreeMap<>();
    flatten("", stack.json(), true, json);
    flatten("", HclReader.read(files), false, hcl);
    var places = new TreeSet<>(json.keySet());
    places.addAll(hcl.keySet());
    List<String> differences = new ArrayList<>();
    for (String place : places) {
      String was = json.getOrDefault(place, "nothing");
      String is = hcl.getOrDefault(place, "nothing");
      boolean isNoBlock = was.equals("[]") && is.equals("nothing");
      if (!was.equals(is) && !isNoBlock) {
        differences.add(place + ": " + was + " became " + is);
      }
    }
    return differences;
  }

  /** Every value by its place. A list of one object is that object: JSON has one block as both. */
  private static void flatten(
      String place, JsonNode node, boolean isJson, Map<String, String> into) {
    if (node.isArray() && node.size() == 1 && node.get(0).isObject()) {
      flatten(place, node.get(0), isJson, into);
    } else if (node.isContainerNode() && !node.isEmpty()) {
      for (var field : node.properties()) {
        if (!field.getKey().equals("//")) {
          flatten(place + "/" + field.getKey(), field.getValue(), isJson, into);
        }
      }
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        flatten(place + "/" + i, node.get(i), isJson, into);
      }
    } else if (node.isTextual() && isJson) {
      into.put(place, '"' + written(place, node.textValue()) + '"');
    } else if (!node.isNull()) {
      into.put(place, node.isTextual() ? '"' + node.textValue() + '"' : node.toString());
    }
  }

  private static String written(String place, String text) {
    if (BARE.matcher(place).matches()) {
      return "${" + text + "}";
    }
    return LITERAL.matcher(place).matches() ? text.replace("${", "$${").replace("%{", "%%{") : text;
  }
}
