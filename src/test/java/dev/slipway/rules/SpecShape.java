package dev.slipway.rules;

import dev.slipway.spec.Meaning;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks all that a root record can hold and notes what no file can say or no editor explain. */
final class SpecShape {
  private static final Set<Type> SCALARS =
      Set.of(
          String.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class,
          boolean.class,
          Boolean.class);

  private final List<String> flaws = new ArrayList<>();
  private final List<Class<?>> above = new ArrayList<>();

  private SpecShape() {}

  static List<String> flaws(Class<?> root) {
    SpecShape shape = new SpecShape();
    shape.walk(root, root.getSimpleName());
    return List.copyOf(shape.flaws);
  }

  private void walk(Type type, String path) {
    if (type instanceof ParameterizedType generic) {
      walkGeneric(generic, path);
    } else if (type instanceof Class<?> plain && !SCALARS.contains(plain) && !plain.isEnum()) {
      walkClass(plain, path);
    }
  }

  private void walkGeneric(ParameterizedType type, String path) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      walk(of[0], path);
    } else if (type.getRawType() == Map.class && of[0] == String.class) {
      walk(of[1], path);
    } else {
      flaws.add(path + " is a " + type.getTypeName() + ", which no file can say");
    }
  }

  private void walkClass(Class<?> type, String path) {
    if (above.contains(type)) {
      flaws.add(path + " is a " + type.getSimpleName() + " within itself");
      return;
    }
    above.add(type);
    if (type.isSealed() && type.isInterface()) {
      for (Class<?> choice : type.getPermittedSubclasses()) {
        walk(choice, path + "(" + choice.getSimpleName() + ")");
      }
    } else if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
      for (RecordComponent part : type.getRecordComponents()) {
        walkPart(part, path, isText(type));
      }
    } else {
      flaws.add(path + " is a " + type.getTypeName() + ", which no file can say");
    }
    above.remove(above.size() - 1);
  }

  private void walkPart(RecordComponent part, String above, boolean isText) {
    String path = above + "." + part.getName();
    Meaning meaning = part.getAnnotation(Meaning.class);
    if (!isText && (meaning == null || !meaning.value().matches("\\S.*\\."))) {
      flaws.add(path + " has no @Meaning that is a sentence");
    }
    boolean optional = part.getType() == Optional.class;
    Type type = part.getGenericType();
    walk(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type, path);
  }

  /** A text with rules is a value, not a key. */
  private static boolean isText(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    return parts.length == 1
        && parts[0].getName().equals("text")
        && parts[0].getType() == String.class;
  }
}
