package dev.slipway.environment;

import dev.slipway.spec.rules.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a record, all of them and no others. */
record RecordShape(Class<?> type, List<Key> keys) implements Shape {
  static RecordShape of(Class<?> type) {
    return new RecordShape(type, Stream.of(type.getRecordComponents()).map(Key::of).toList());
  }

  @Override
  public Optional<?> read(Tree tree, Place place) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return place.bad(tree, "must be a mapping, got " + tree.got());
    }
    List<String> guessed = unknown(mapping, place);
    List<Object> values = new ArrayList<>();
    for (Key key : keys) {
      value(key, mapping, place, guessed).ifPresent(values::add);
    }
    return values.size() == keys.size()
        ? Canonical.make(type, values, mapping, place)
        : Optional.empty();
  }

  /** Notes the keys that are no components; returns the components that they were meant to be. */
  private List<String> unknown(Tree.Mapping mapping, Place place) {
    List<String> known = keys.stream().map(Key::name).toList();
    List<String> absent = known.stream().filter(k -> !mapping.entries().containsKey(k)).toList();
    List<String> guessed = new ArrayList<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                place
                    .key(key)
                    .bad(value, "is unknown" + Words.remedy(key, absent, "known keys", known));
                Words.nearest(key, absent).ifPresent(guessed::add);
              }
            });
    return guessed;
  }

  private static Optional<?> value(
      Key key, Tree.Mapping mapping, Place place, List<String> guessed) {
    Tree tree = mapping.entries().get(key.name());
    Place below = place.key(key.name());
    if (tree != null) {
      return key.bind(tree, below);
    }
    if (key.optional()) {
      return Optional.of(Optional.empty());
    }
    return guessed.contains(key.name()) ? Optional.empty() : below.bad(mapping, "is missing");
  }

  @Override
  public Stream<Setting> settings(Tree tree, String key) {
    return !(tree instanceof Tree.Mapping mapping)
        ? Stream.empty()
        : keys.stream()
            .filter(each -> mapping.entries().containsKey(each.name()))
            .flatMap(
                each ->
                    each.shape()
                        .settings(
                            mapping.entries().get(each.name()), Place.join(key, each.name())));
  }

  @Override
  public Outline outline() {
    return Outline.of(new Block(type, false, keys.stream().map(Key::field).toList()));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.name(), key.schema()));
    List<String> required = keys.stream().filter(p -> !p.optional()).map(Key::name).toList();
    return Schemas.object(properties, required);
  }
}
