package dev.slipway.environment;

import java.util.List;

/**
 * Keys that stand together: those of a record, or the choices of which one is made.
 *
 * @param type the record or the sealed interface; blocks of one type are the same
 */
public record Block(Class<?> type, boolean choice, List<Field> fields) {
  /** The keys of files that bind to a root record. */
  public static Block of(Class<?> root) {
    return Shape.of(root).outline().block().orElseThrow();
  }

  /**
   * A key.
   *
   * @param meaning in a sentence; a choice may speak for itself
   */
  public record Field(String name, String meaning, boolean optional, Outline holds) {}
}
