package dev.slipway.rehearsal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what we have to know of an environment wherever its system's records keep it. */
final class Specs {
  private Specs() {}

  /** All values of a type in a spec. */
  static <T> Stream<T> all(Object spec, Class<T> type) {
    return type.isInstance(spec)
        ? Stream.of(type.cast(spec))
        : parts(spec).flatMap(part -> all(part, type));
  }

  private static Stream<?> parts(Object spec) {
    if (spec instanceof Collection<?> many) {
      return many.stream();
    } else if (spec instanceof Map<?, ?> many) {
      return many.values().stream();
    } else if (spec instanceof Optional<?> one) {
      return one.stream();
    }
    return spec instanceof Record
        ? Arrays.stream(spec.getClass().getRecordComponents()).map(part -> value(spec, part))
        : Stream.of();
  }

  private static Object value(Object spec, RecordComponent part) {
    try {
      return part.getAccessor().invoke(spec);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
