package dev.slipway.operation.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What Terraform would do, in a file that it then does exactly.
 *
 * @param json that file, as {@code terraform show -json} tells it
 */
public record Plan(Path file, JsonNode json) {
  static Plan ofNothing(Path file) {
    return new Plan(file, MissingNode.getInstance());
  }

  /** Everything that would happen to resources, in the order of their addresses. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (JsonNode each : json.path("resource_changes")) {
      Change.of(each).ifPresent(changes::add);
    }
    return changes;
  }

  /** The names of outputs that would say something else. */
  public List<String> outputs() {
    var names = new TreeSet<String>();
    for (var each : json.path("output_changes").properties()) {
      if (!each.getValue().path("actions").path(0).asText().equals("no-op")) {
        names.add(each.getKey());
      }
    }
    return List.copyOf(names);
  }

  public boolean isEmpty() {
    return changes().isEmpty() && outputs().isEmpty();
  }
}
