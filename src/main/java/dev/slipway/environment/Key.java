package dev.slipway.environment;

import dev.slipway.spec.Meaning;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/**
 * One component of a record, which is one key of a file; only an {@code Optional} one may be
 * absent.
 */
record Key(String name, AnnotatedElement explained, Shape shape, boolean optional) {
  static Key of(RecordComponent component) {
    Type type = component.getGenericType();
    boolean optional = component.getType() == Optional.class;
    Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    return new Key(component.getName(), component, Shape.of(inner), optional);
  }

  /** The component's value; for an optional one that is itself an {@code Optional}. */
  @SuppressWarnings("OptionalMapToOptional") // Outside: did it bind? Inside: did the file say it?
  Optional<?> bind(Tree tree, Place place) {
    if (!optional) {
      return shape.bind(tree, place);
    }
    return Tree.isNothing(tree)
        ? place.bad(tree, "has no value; leave the key out to do without it")
        : shape.bind(tree, place).map(Optional::of);
  }

  Map<String, Object> schema() {
    return Schemas.described(meaning(), shape.schema());
  }

  Block.Field field() {
    return new Block.Field(name, meaning().orElse(""), optional, shape.outline());
  }

  private Optional<String> meaning() {
    return Optional.ofNullable(explained.getAnnotation(Meaning.class)).map(Meaning::value);
  }
}
