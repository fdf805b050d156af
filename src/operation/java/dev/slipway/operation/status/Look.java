package dev.slipway.operation.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.operation.Console;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Denials;
import dev.slipway.operation.fleet.Fleet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a look at a stack found, section by section. */
record Look(Fleet fleet, Map<String, List<Item>> found) {
  private static final JsonMapper JSON = new JsonMapper();

  static Look at(Fleet fleet, Console console) {
    List<Section> sections =
        List.of(
            new Services(),
            new Targets(),
            new Alarms(),
            new Listeners(),
            new SecretValues(),
            new DataSetup());
    Map<String, List<Item>> found = new LinkedHashMap<>();
    for (Section section : sections) {
      console.step("Looking at " + section.title());
      List<Item> items = look(section, fleet);
      if (!items.isEmpty()) {
        found.put(section.title(), items);
      }
    }
    console.clear();
    return new Look(fleet, found);
  }

  boolean isWell() {
    return found.values().stream().flatMap(List::stream).allMatch(Item::well);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(fleet.stack().name() + " in " + fleet.account());
    found.forEach(
        (title, items) -> {
          lines.add("\n" + title);
          for (Item item : items) {
            lines.add("  %s %s: %s".formatted(item.well() ? " " : "!", item.name(), item.words()));
            item.lines().forEach(line -> lines.add("      " + line));
          }
        });
    return String.join("\n", lines);
  }

  String json() {
    ObjectNode root =
        JSON.createObjectNode().put("stack", fleet.stack().name()).put("well", isWell());
    found.forEach(
        (title, items) -> {
          ArrayNode all = root.putArray(title);
          for (Item item : items) {
            ObjectNode node = all.addObject().put("name", item.name()).put("well", item.well());
            item.facts().forEach((key, value) -> node.set(key, JSON.valueToTree(value)));
            if (!item.lines().isEmpty()) {
              node.set("because", JSON.valueToTree(item.lines()));
            }
          }
        });
    return root.toPrettyString();
  }

  /**
   * What cannot be seen is said, and the rest shown: who deploys may see less than who operates.
   */
  private static List<Item> look(Section section, Fleet fleet) {
    try {
      return section.look(fleet);
    } catch (Trouble e) {
      return List.of(Item.of(false, "unknown", e.getMessage(), "state", "unknown"));
    } catch (AwsServiceException e) {
      if (Denials.isForbidden(e)) {
        return List.of(Item.hidden("hidden"));
      }
      return List.of(Item.of(false, "unknown", Denials.explain(e), "state", "unknown"));
    }
  }
}
