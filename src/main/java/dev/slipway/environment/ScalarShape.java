package dev.slipway.environment;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * A single value of the language; nothing is converted, so {@code "512"} is no number and 512 no
 * text.
 */
enum ScalarShape implements Shape {
  TEXT("text", "string", Tree.Type.TEXT) {
    @Override
    Optional<?> value(Tree.Scalar scalar, Place place) {
      return Optional.of(scalar.text());
    }

    @Override
    String hint(Tree.Scalar scalar) {
      return "; put it in quotes";
    }
  },
  INT("a whole number", "integer", Tree.Type.WHOLE) {
    @Override
    Optional<?> value(Tree.Scalar scalar, Place place) {
      return whole(scalar, place, Integer.MIN_VALUE, Integer.MAX_VALUE).map(BigInteger::intValue);
    }
  },
  LONG("a whole number", "integer", Tree.Type.WHOLE) {
    @Override
    Optional<?> value(Tree.Scalar scalar, Place place) {
      return whole(scalar, place, Long.MIN_VALUE, Long.MAX_VALUE).map(BigInteger::longValue);
    }
  },
  DOUBLE("a number", "number", Tree.Type.DECIMAL) {
    @Override
    boolean accepts(Tree.Type given) {
      return given == Tree.Type.WHOLE || given == Tree.Type.DECIMAL;
    }

    @Override
    Optional<?> value(Tree.Scalar scalar, Place place) {
      return scalar.text().matches(DECIMAL)
          ? Optional.of(Double.valueOf(scalar.text()))
          : place.bad(scalar, "must be a number in plain digits, got " + scalar.got());
    }
  },
  BOOLEAN("true or false", "boolean", Tree.Type.BOOLEAN) {
    @Override
    Optional<?> value(Tree.Scalar scalar, Place place) {
      return Optional.of(Boolean.valueOf(scalar.text()));
    }
  };

  private static final String WHOLE = "-?(0|[1-9]\\d*)";
  private static final String DECIMAL = WHOLE + "(\\.\\d+)?";
  private static final Map<Type, ScalarShape> BY_TYPE =
      Map.of(
          String.class, TEXT,
          int.class, INT,
          Integer.class, INT,
          long.class, LONG,
          Long.class, LONG,
          double.class, DOUBLE,
          Double.class, DOUBLE,
          boolean.class, BOOLEAN,
          Boolean.class, BOOLEAN);

  private final String name;
  private final String jsonType;
  private final Tree.Type type;

  ScalarShape(String name, String jsonType, Tree.Type type) {
    this.name = name;
    this.jsonType = jsonType;
    this.type = type;
  }

  static Optional<ScalarShape> of(Type type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  abstract Optional<?> value(Tree.Scalar scalar, Place place);

  boolean accepts(Tree.Type given) {
    return given == type;
  }

  /** What to do about a scalar of the wrong type. */
  String hint(Tree.Scalar scalar) {
    boolean quoted =
        scalar.type() == Tree.Type.TEXT && scalar.text().matches(DECIMAL + "|true|false");
    return quoted ? "; take it out of its quotes" : "";
  }

  @Override
  public Optional<?> read(Tree tree, Place place) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return place.bad(tree, "must be " + name + ", got " + tree.got());
    }
    return accepts(scalar.type())
        ? value(scalar, place)
        : place.bad(scalar, "must be " + name + ", got " + scalar.got() + hint(scalar));
  }

  @Override
  public Outline outline() {
    return Outline.plain(name);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", jsonType);
  }

  private static Optional<BigInteger> whole(Tree.Scalar scalar, Place place, long min, long max) {
    if (!scalar.text().matches(WHOLE)) {
      return place.bad(scalar, "must be a whole number in plain digits, got " + scalar.got());
    }
    BigInteger value = new BigInteger(scalar.text());
    boolean fits = value.equals(value.max(BigInteger.valueOf(min)).min(BigInteger.valueOf(max)));
    return fits
        ? Optional.of(value)
        : place.bad(scalar, "must be " + min + " to " + max + ", got " + scalar.got());
  }
}
