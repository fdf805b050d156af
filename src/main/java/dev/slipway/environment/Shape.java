package dev.slipway.environment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may stand under a key: how it is read from a file and how editors are told of it, so that
 * the two can't disagree. The types of the spec records are the only source of shapes.
 */
interface Shape {
  /** The value that a tree says, or nothing after noting every reason why not. */
  default Optional<?> bind(Tree tree, Place place) {
    if (tree instanceof Tree.Refused) {
      return Optional.empty();
    }
    return Tree.isNothing(tree) ? place.bad(tree, "has no value") : read(tree, place);
  }

  /** Like {@link #bind}, for a tree that is there. */
  Optional<?> read(Tree tree, Place place);

  /** The words that a tree chooses below a key; a tree that does not fit chooses none. */
  default Stream<Setting> settings(Tree tree, String key) {
    return tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT
        ? Stream.of(new Setting(key, scalar.text(), scalar.line()))
        : Stream.empty();
  }

  /** The JSON Schema of this shape. */
  Map<String, Object> schema();

  /** What a person is told of it. */
  Outline outline();

  static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    Optional<Shape> scalar = ScalarShape.of(type).map(Shape.class::cast);
    return scalar.orElseGet(() -> ofClass((Class<?>) type));
  }

  private static Shape ofGeneric(ParameterizedType type) {
    List<Type> of = List.of(type.getActualTypeArguments());
    if (type.getRawType() == List.class) {
      return new ListShape(of(of.get(0)));
    }
    if (type.getRawType() == Map.class && of.get(0) == String.class) {
      return new MapShape(of(of.get(1)));
    }
    throw unsupported(type);
  }

  private static Shape ofClass(Class<?> type) {
    if (type.isEnum()) {
      return WordShape.of(type);
    }
    if (type.isSealed() && type.isInterface()) {
      return ChoiceShape.of(type);
    }
    if (type.isRecord()) {
      return TextRecordShape.fits(type) ? new TextRecordShape(type) : RecordShape.of(type);
    }
    throw unsupported(type);
  }

  private static IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException("an environment file cannot hold a " + type.getTypeName());
  }
}
