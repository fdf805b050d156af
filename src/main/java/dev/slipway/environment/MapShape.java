package dev.slipway.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of one shape under names that the file chooses, in the order of the file. */
record MapShape(Shape value) implements Shape {
  @Override
  public Optional<?> read(Tree tree, Place place) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return place.bad(tree, "must be a mapping, got " + tree.got());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, below) ->
                value.bind(below, place.key(name)).ifPresent(v -> values.put(name, v)));
    return values.size() == mapping.entries().size()
        ? Optional.of(Collections.unmodifiableMap(values))
        : Optional.empty();
  }

  @Override
  public Stream<Setting> settings(Tree tree, String key) {
    return !(tree instanceof Tree.Mapping mapping)
        ? Stream.empty()
        : mapping.entries().entrySet().stream()
            .flatMap(
                entry -> {
                  String below = Place.join(key, entry.getKey());
                  return Stream.concat(
                      Stream.of(new Setting(below, entry.getKey(), entry.getValue().line())),
                      value.settings(entry.getValue(), below));
                });
  }

  @Override
  public Outline outline() {
    Outline one = value.outline();
    return one.many(one.words() + " by name", ".<name>");
  }

  @Override
  public Map<String, Object> schema() {
    return Schemas.ordered(
        "type", "object",
        "propertyNames", Map.of("pattern", "\\S"),
        "additionalProperties", value.schema());
  }
}
