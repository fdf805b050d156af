package dev.slipway.environment;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with rules of its own: a record whose only component is {@code String text}. */
record TextRecordShape(Class<?> type) implements Shape {
  static boolean fits(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    return parts.length == 1
        && parts[0].getName().equals("text")
        && parts[0].getType() == String.class;
  }

  @Override
  public Optional<?> read(Tree tree, Place place) {
    return ScalarShape.TEXT
        .read(tree, place)
        .flatMap(text -> Canonical.make(type, List.of(text), tree, place));
  }

  @Override
  public Outline outline() {
    return ScalarShape.TEXT.outline();
  }

  @Override
  public Map<String, Object> schema() {
    return ScalarShape.TEXT.schema();
  }
}
