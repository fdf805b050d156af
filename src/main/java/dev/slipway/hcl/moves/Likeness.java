package dev.slipway.hcl.moves;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what stands with what is planned, as far as that is known. */
final class Likeness {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final boolean strict;
  private final Set<String> differences = new TreeSet<>();

  private Likeness(boolean strict) {
    this.strict = strict;
  }

  /** The places where a resource that stands is otherwise than one that is created. */
  static Set<String> differences(Planned stands, Planned created) {
    return new Likeness(true).of(stands.values(), created.values(), created.unknown());
  }

  /** The same without what the configuration leaves to AWS, which then says something. */
  static Set<String> contradictions(Planned stands, Planned created) {
    return new Likeness(false).of(stands.values(), created.values(), created.unknown());
  }

  private Set<String> of(JsonNode stands, JsonNode planned, JsonNode unknown) {
    compare("", stands, planned, unknown);
    return differences;
  }

  /** Whether something in a tree of marks is marked as not known. */
  static boolean isOpen(JsonNode unknown) {
    return unknown.asBoolean() || unknown.valueStream().anyMatch(Likeness::isOpen);
  }

  /** The texts that stand where the plan knows none yet. */
  static Stream<String> openTexts(JsonNode stands, JsonNode unknown) {
    if (unknown.asBoolean()) {
      return stands.isTextual()
          ? Stream.of(stands.textValue())
          : stands.valueStream().flatMap(each -> openTexts(each, unknown));
    }
    return unknown.isArray()
        ? stands.valueStream().flatMap(each -> openTexts(each, merged(unknown)))
        : unknown.properties().stream()
            .flatMap(each -> openTexts(stands.path(each.getKey()), each.getValue()));
  }

  /** Elements of a set stand in no order, so whose mark is whose is not known, either. */
  private static JsonNode merged(JsonNode unknown) {
    return unknown.size() == 1
        ? unknown.get(0)
        : JSON.getNodeFactory().booleanNode(isOpen(unknown));
  }

  private void compare(String place, JsonNode stands, JsonNode planned, JsonNode unknown) {
    if (unknown.asBoolean()
        || (!strict && isLeftOut(planned))
        || (isNothing(stands) && isNothing(planned) && !isOpen(unknown))) {
      return;
    }
    if (isDocument(stands) && isDocument(planned)) {
      var documents = new Likeness(true);
      documents.compare(place, document(stands), document(planned), unknown);
      differences.addAll(documents.differences);
    } else if (stands.isObject() && planned.isObject()) {
      Set<String> names = new TreeSet<>();
      stands.fieldNames().forEachRemaining(names::add);
      planned.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name ->
              compare(
                  place.isEmpty() ? name : place + "." + name,
                  stands.path(name),
                  planned.path(name),
                  unknown.path(name)));
    } else if (stands.isArray() && planned.isArray() && stands.size() == planned.size()) {
      elements(place, stands, planned, unknown);
    } else if (!isEqual(stands, planned)) {
      differences.add(place);
    }
  }

  /** In their order, or as a set, which a plan tells in another order while it knows less. */
  private void elements(String place, JsonNode stands, JsonNode planned, JsonNode unknown) {
    var inOrder = new Likeness(strict);
    for (int i = 0; i < planned.size(); i++) {
      inOrder.compare(place + "[" + i + "]", stands.get(i), planned.get(i), unknown.path(i));
    }
    if (!inOrder.differences.isEmpty() && !isSame(stands, planned, unknown)) {
      differences.addAll(inOrder.differences);
    }
  }

  private boolean isSame(JsonNode stands, JsonNode planned, JsonNode unknown) {
    List<JsonNode> rest = new ArrayList<>();
    stands.forEach(rest::add);
    for (int i = 0; i < planned.size(); i++) {
      JsonNode element = planned.get(i);
      JsonNode open = unknown.path(i);
      var like =
          rest.stream().filter(each -> new Likeness(strict).of(each, element, open).isEmpty());
      if (like.findFirst().filter(rest::remove).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** An attribute or a block that the configuration does not have; keys of a map are not there. */
  private static boolean isLeftOut(JsonNode planned) {
    return planned.isNull() || (planned.isArray() && planned.isEmpty());
  }

  /** A provider reads back as empty, false or 0 what a configuration leaves out. */
  private static boolean isNothing(JsonNode value) {
    return value.isContainerNode()
        ? value.valueStream().allMatch(Likeness::isNothing)
        : Set.of("", "null", "false", "0").contains(value.asText());
  }

  private static boolean isEqual(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber())
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }

  private static boolean isDocument(JsonNode value) {
    return value.isTextual() && document(value).isContainerNode();
  }

  /** The document in a text, such as a policy, which AWS may give back in other words. */
  private static JsonNode document(JsonNode value) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.startsWith("{") || text.startsWith("[")) {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        return value; // a text that only begins like one
      }
    }
    return value;
  }
}
