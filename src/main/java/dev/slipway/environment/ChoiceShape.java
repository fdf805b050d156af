package dev.slipway.environment;

import dev.slipway.spec.rules.CamelCase;
import dev.slipway.spec.rules.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the records that a sealed interface permits, under the name of that record without what it
 * has in common with the interface's: {@code NewNetworkSpec} is a {@code NetworkSpec} that is
 * {@code new}.
 */
record ChoiceShape(Class<?> type, Map<String, Key> choices) implements Shape {
  static ChoiceShape of(Class<?> type) {
    Map<String, Key> choices = new LinkedHashMap<>();
    for (Class<?> choice : type.getPermittedSubclasses()) {
      String name = word(choice.getSimpleName(), type.getSimpleName());
      choices.put(name, new Key(name, choice, Shape.of(choice), true));
    }
    return new ChoiceShape(type, choices);
  }

  private static String word(String choice, String of) {
    return CamelCase.lower(
        choice.endsWith(of) ? choice.substring(0, choice.length() - of.length()) : choice);
  }

  @Override
  public Optional<?> read(Tree tree, Place place) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().size() != 1) {
      return place.bad(
          tree, "must hold " + either() + Words.or(choices.keySet()) + ", got " + got(tree));
    }
    String name = mapping.entries().keySet().iterator().next();
    Tree value = mapping.entries().get(name);
    Place below = place.key(name);
    return choices.containsKey(name)
        ? choices.get(name).shape().bind(value, below)
        : below.bad(
            value,
            "is unknown" + Words.remedy(name, choices.keySet(), "choices", choices.keySet()));
  }

  private String either() {
    return choices.size() > 1 ? "exactly one of " : "";
  }

  private static String got(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return tree.got();
    }
    return mapping.entries().isEmpty() ? "none" : String.join(" and ", mapping.entries().keySet());
  }

  @Override
  public Stream<Setting> settings(Tree tree, String key) {
    return !(tree instanceof Tree.Mapping mapping)
        ? Stream.empty()
        : mapping.entries().entrySet().stream()
            .filter(entry -> choices.containsKey(entry.getKey()))
            .flatMap(
                entry ->
                    choices
                        .get(entry.getKey())
                        .shape()
                        .settings(entry.getValue(), Place.join(key, entry.getKey())));
  }

  @Override
  public Outline outline() {
    return Outline.of(new Block(type, true, choices.values().stream().map(Key::field).toList()));
  }

  /**
   * Says "one key" by counting: editors complete that, and explain it better than {@code oneOf}.
   */
  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    choices.forEach((name, key) -> properties.put(name, key.schema()));
    Map<String, Object> schema = Schemas.object(properties, List.of());
    schema.put("minProperties", 1);
    schema.put("maxProperties", 1);
    return schema;
  }
}
