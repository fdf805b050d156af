package dev.slipway.environment;

import dev.slipway.spec.rules.CamelCase;
import dev.slipway.spec.rules.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of a few words: the constants of an enum, written in lower camel case. */
record WordShape(Map<String, Object> words) implements Shape {
  static WordShape of(Class<?> type) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      words.put(CamelCase.lower(((Enum<?>) constant).name()), constant);
    }
    return new WordShape(words);
  }

  @Override
  public Optional<?> read(Tree tree, Place place) {
    if (tree instanceof Tree.Scalar scalar && words.containsKey(scalar.text())) {
      return Optional.of(words.get(scalar.text()));
    }
    return place.bad(tree, "must be " + Words.or(words.keySet()) + ", got " + tree.got());
  }

  /** A word of ours is chosen by us. */
  @Override
  public Stream<Setting> settings(Tree tree, String key) {
    return Stream.empty();
  }

  @Override
  public Outline outline() {
    return Outline.plain(Words.or(words.keySet()));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("enum", List.copyOf(words.keySet()));
  }
}
