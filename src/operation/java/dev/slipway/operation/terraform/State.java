package dev.slipway.operation.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands according to the state.
 *
 * @param json the state as it lies in its bucket
 */
public record State(JsonNode json) {
  /** Whether a resource stands, be it one of several by a count. */
  public boolean has(String address) {
    return attributes(address).isPresent();
  }

  /** What an argument or attribute of a resource says. */
  public Optional<String> text(String address, String attribute) {
    return attributes(address).map(each -> each.path(attribute).textValue());
  }

  /** What an output says; missing where there is none, or nothing to say yet. */
  public JsonNode output(String name) {
    return json.path("outputs").path(name).path("value");
  }

  /** The outputs that say something, by name. */
  public Map<String, JsonNode> outputs() {
    Map<String, JsonNode> all = new TreeMap<>();
    for (var each : json.path("outputs").properties()) {
      if (!each.getValue().path("value").isNull()) {
        all.put(each.getKey(), each.getValue().path("value"));
      }
    }
    return all;
  }

  /** The attributes of everything of a type, each instance of it. */
  public List<JsonNode> all(String type) {
    return resources().stream().filter(each -> each.is(type)).map(Stood::attributes).toList();
  }

  /** Everything, each instance of it. */
  public List<Stood> resources() {
    List<Stood> all = new ArrayList<>();
    for (JsonNode each : json.path("resources")) {
      if (each.path("mode").asText().equals("managed")) {
        String type = each.path("type").asText();
        String address = type + "." + each.path("name").asText();
        each.path("instances")
            .forEach(one -> all.add(new Stood(address, type, one.path("attributes"))));
      }
    }
    return all;
  }

  private Optional<JsonNode> attributes(String address) {
    return resources().stream()
        .filter(each -> each.address().equals(address))
        .map(Stood::attributes)
        .filter(each -> !each.isMissingNode())
        .findFirst();
  }
}
