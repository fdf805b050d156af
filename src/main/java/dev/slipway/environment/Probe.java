package dev.slipway.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values that a key could have instead of its own, some of which its rules will refuse: nothing,
 * too little, too much, and what no name and no pattern allows.
 */
final class Probe {
  /** A name that no rule for names takes. */
  static final String NO_NAME = "?!";

  // The network is a block of addresses, but none that AWS makes.
  private static final List<String> TEXTS = List.of("", NO_NAME, "0.0.0.0/0", "x".repeat(256));

  private static final List<String> NUMBERS =
      List.of(
          Integer.toString(Integer.MIN_VALUE), "-1", "0", "1", Integer.toString(Integer.MAX_VALUE));

  private Probe() {}

  /** What could stand in the place of a value. */
  static Stream<Tree> of(Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return list(list);
    }
    return tree instanceof Tree.Mapping map ? map(map) : scalar(tree);
  }

  /** The same without a key. */
  static Tree.Mapping without(Tree.Mapping map, String key) {
    Map<String, Tree> entries = new LinkedHashMap<>(map.entries());
    entries.remove(key);
    return new Tree.Mapping(map.line(), entries);
  }

  /** The same with another value of a key. */
  static Tree.Mapping with(Tree.Mapping map, String key, Tree value) {
    Map<String, Tree> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, value);
    return new Tree.Mapping(map.line(), entries);
  }

  /** What a key that no file has could hold, of whatever kind it is. */
  static Stream<Tree> madeUp(Outline holds) {
    return holds.block().isPresent()
        ? Stream.empty()
        : Stream.of(Tree.Type.TEXT, Tree.Type.WHOLE)
            .flatMap(type -> scalar(new Tree.Scalar(0, type, "")))
            .map(value -> wrapped(value, holds.step()));
  }

  private static Tree wrapped(Tree value, String step) {
    return switch (step) {
      case "[]" -> new Tree.Sequence(0, List.of(value));
      case ".<name>" -> new Tree.Mapping(0, Map.of(NO_NAME, value));
      default -> value;
    };
  }

  /** A block that no file has, of texts and of numbers, which is right of neither perhaps. */
  static Stream<Tree.Mapping> madeUp(Block block) {
    return Stream.of(Tree.Type.TEXT, Tree.Type.WHOLE)
        .map(
            type -> {
              Map<String, Tree> entries = new LinkedHashMap<>();
              block.fields().stream()
                  .filter(field -> !field.optional())
                  .forEach(field -> entries.put(field.name(), new Tree.Scalar(0, type, "1")));
              return new Tree.Mapping(0, entries);
            });
  }

  private static Stream<Tree> scalar(Tree tree) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return Stream.empty();
    }
    List<String> others =
        switch (scalar.type()) {
          case TEXT -> TEXTS;
          case WHOLE, DECIMAL -> NUMBERS;
          case BOOLEAN -> List.of("true", "false");
          case NOTHING -> List.of();
        };
    return others.stream().map(text -> new Tree.Scalar(scalar.line(), scalar.type(), text));
  }

  private static Stream<Tree> list(Tree.Sequence list) {
    List<List<Tree>> others = new ArrayList<>(List.of(List.of()));
    list.items().stream()
        .limit(1)
        .forEach(
            first -> {
              others.add(Stream.concat(list.items().stream(), Stream.of(first)).toList());
              scalar(first).forEach(other -> others.add(List.of(other)));
            });
    return others.stream().map(items -> new Tree.Sequence(list.line(), items));
  }

  /** Of one entry is enough, since all have the same rules; what is a block has probes itself. */
  private static Stream<Tree> map(Tree.Mapping map) {
    List<Tree> others = new ArrayList<>(List.of(new Tree.Mapping(map.line(), Map.of())));
    map.entries().entrySet().stream()
        .limit(1)
        .forEach(
            first -> {
              others.add(with(without(map, first.getKey()), NO_NAME, first.getValue()));
              others.add(without(map, first.getKey()));
              scalar(first.getValue()).forEach(it -> others.add(with(map, first.getKey(), it)));
            });
    return others.stream();
  }
}
