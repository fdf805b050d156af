package dev.slipway.operation.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would happen to one resource.
 *
 * @param arguments what changes of it, or what it is made anew for
 * @param former its address until now; else the same
 */
public record Change(
    String address, String type, Kind kind, List<String> arguments, String former) {

  /** How it is done, and the sign and word that people know. */
  public enum Kind {
    MAKE("+", "make", "made"),
    CHANGE("~", "change", "changed"),
    REPLACE("±", "replace", "replaced"),
    DESTROY("-", "destroy", "destroyed"),
    FORGET(".", "forget", "forgotten"),
    MOVE("→", "move", "moved"),
    ADOPT("<", "adopt", "adopted");

    private final String sign;
    private final String word;
    private final String done;

    Kind(String sign, String word, String done) {
      this.sign = sign;
      this.word = word;
      this.done = done;
    }

    public String sign() {
      return sign;
    }

    public String word() {
      return word;
    }

    public String done() {
      return done;
    }
  }

  static Optional<Change> of(JsonNode json) {
    JsonNode change = json.path("change");
    String address = json.path("address").asText();
    String former = json.path("previous_address").asText(address);
    List<String> arguments = new ArrayList<>();
    Kind kind = kind(change, former.equals(address));
    if (kind == Kind.CHANGE) {
      arguments.addAll(different(change));
    } else if (kind == Kind.REPLACE) {
      change.path("replace_paths").forEach(path -> arguments.add(path.path(0).asText()));
    }
    boolean managed = json.path("mode").asText().equals("managed");
    return Optional.ofNullable(managed ? kind : null)
        .map(each -> new Change(address, json.path("type").asText(), each, arguments, former));
  }

  /** None where nothing would be done. */
  private static Kind kind(JsonNode change, boolean stays) {
    JsonNode actions = change.path("actions");
    if (actions.size() == 2) {
      return Kind.REPLACE;
    }
    return switch (actions.path(0).asText()) {
      case "create" -> Kind.MAKE;
      case "update" -> Kind.CHANGE;
      case "delete" -> Kind.DESTROY;
      case "forget" -> Kind.FORGET;
      case "no-op" -> change.has("importing") ? Kind.ADOPT : stays ? null : Kind.MOVE;
      default -> null;
    };
  }

  private static Set<String> different(JsonNode change) {
    JsonNode before = change.path("before");
    JsonNode after = change.path("after");
    JsonNode unknown = change.path("after_unknown");
    var names = new TreeSet<String>();
    for (JsonNode side : List.of(before, after, unknown)) {
      side.fieldNames().forEachRemaining(names::add);
    }
    names.removeIf(
        name -> before.path(name).equals(after.path(name)) && !unknown.path(name).asBoolean(false));
    return names;
  }
}
