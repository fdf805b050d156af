package dev.slipway.environment;

import java.util.Optional;

/**
 * What may stand under a key, as a person is told of it.
 *
 * @param kind what a single value must be, such as "a whole number"
 * @param words the same of all that may stand there, such as "a list of text"
 * @param step what leads from the key to a single value: nothing, {@code []} for each item of a
 *     list, {@code .<name>} for each entry that the file names itself
 * @param block the keys that follow, where any do
 */
public record Outline(String kind, String words, String step, Optional<Block> block) {
  static Outline plain(String kind) {
    return new Outline(kind, kind, "", Optional.empty());
  }

  static Outline of(Block block) {
    String kind = block.choice() ? "one of these keys" : "keys";
    return new Outline(kind, kind, "", Optional.of(block));
  }

  /** Any number of the same. */
  Outline many(String words, String way) {
    return new Outline(kind, words, way + step, block);
  }
}
