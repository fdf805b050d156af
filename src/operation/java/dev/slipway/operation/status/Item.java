package dev.slipway.operation.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that can be well or amiss.
 *
 * @param words how it is, for people
 * @param facts the same for a machine, in this order
 * @param lines what explains it, below
 */
record Item(
    boolean well, String name, String words, Map<String, Object> facts, List<String> lines) {

  static Item of(boolean well, String name, String words, Object... facts) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      pairs.put((String) facts[i], facts[i + 1]);
    }
    return new Item(well, name, words, pairs, List.of());
  }

  /** What these credentials may not look at, which does not say that it is amiss. */
  static Item hidden(String name) {
    return of(true, name, "these credentials may not look", "state", "hidden");
  }

  Item explained(List<String> lines) {
    return new Item(well, name, words, facts, lines);
  }
}
