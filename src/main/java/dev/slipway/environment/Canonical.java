package dev.slipway.environment;

import dev.slipway.spec.rules.InvalidSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calls a record's canonical constructor and notes the rules that it finds broken, each at its
 * key's line.
 */
final class Canonical {
  private Canonical() {}

  static Optional<?> make(Class<?> type, List<?> values, Tree tree, Place place) {
    try {
      return Optional.of(constructor(type).newInstance(values.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidSpec invalid) {
        invalid.faults().forEach(fault -> note(fault, type, tree, place));
        return Optional.empty();
      }
      throw bug(type, tree, place, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw bug(type, tree, place, e);
    }
  }

  /** A text record's only component has no key of its own. */
  private static void note(InvalidSpec.Fault fault, Class<?> type, Tree tree, Place place) {
    String below = TextRecordShape.fits(type) ? "" : fault.key();
    String message = (Place.join(place.key(), below) + " " + fault.rule()).strip();
    place.bad(tree.lineOf(below), message);
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    return type.getConstructor(
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  private static IllegalStateException bug(Class<?> type, Tree tree, Place place, Throwable cause) {
    String where =
        place.file() + ":" + tree.line() + (place.key().isEmpty() ? "" : ", " + place.key());
    return new IllegalStateException(type.getSimpleName() + " cannot be made from " + where, cause);
  }
}
