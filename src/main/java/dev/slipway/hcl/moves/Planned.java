package dev.slipway.hcl.moves;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A resource that a plan creates or destroys.
 *
 * @param values those that it has, or of one that is created those that are known already
 * @param unknown the places of those that are not
 */
record Planned(String address, String type, JsonNode values, JsonNode unknown) {
  /** What AWS makes up for every resource, and nobody writes. */
  private static final Set<String> MADE_UP = Set.of("arn", "id", "tags_all");

  /** Attributes that are not known, as a whole or in part. */
  Set<String> open() {
    return unknown.properties().stream()
        .filter(each -> Likeness.isOpen(each.getValue()))
        .map(Map.Entry::getKey)
        .filter(name -> !MADE_UP.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether others refer to it by this text. */
  boolean isCalled(String text) {
    return values.path("id").asText().equals(text) || values.path("arn").asText().equals(text);
  }
}
