package dev.slipway.environment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What files say, by the type of the block that they say it in. */
final class Samples {
  private static final String EACH = "[]";
  private static final String NAMED = ".<name>";

  private final Map<Class<?>, Set<Tree.Mapping>> byType = new LinkedHashMap<>();

  /** Notes what stands in a block of a file, and in all blocks below. */
  void add(Block block, Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      byType.computeIfAbsent(block.type(), type -> new LinkedHashSet<>()).add(mapping);
      block.fields().forEach(field -> add(field, mapping));
    }
  }

  private void add(Block.Field field, Tree.Mapping mapping) {
    Tree value = mapping.entries().get(field.name());
    if (value != null) {
      field
          .holds()
          .block()
          .ifPresent(below -> at(value, field.holds().step()).forEach(each -> add(below, each)));
    }
  }

  /** The blocks of a type, in the order of the files; none stands there twice. */
  Set<Tree.Mapping> of(Block block) {
    return byType.getOrDefault(block.type(), Set.of());
  }

  /** All that a step leads to. */
  private static Stream<Tree> at(Tree tree, String step) {
    if (step.startsWith(EACH) && tree instanceof Tree.Sequence list) {
      return list.items().stream().flatMap(each -> at(each, step.substring(EACH.length())));
    }
    if (step.startsWith(NAMED) && tree instanceof Tree.Mapping map) {
      return map.entries().values().stream()
          .flatMap(each -> at(each, step.substring(NAMED.length())));
    }
    return step.isEmpty() ? Stream.of(tree) : Stream.empty();
  }
}
