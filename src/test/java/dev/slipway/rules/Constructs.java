package dev.slipway.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.slipway.construct.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import software.constructs.Construct;

/** The shape that every construct has, so that who knows one knows all. */
final class Constructs {
  private Constructs() {}

  /** The construct classes among these. */
  static Stream<JavaClass> in(Collection<JavaClass> classes) {
    return classes.stream()
        .filter(each -> each.isAssignableTo(Construct.class) && !each.isEquivalentTo(Part.class));
  }

  /** What is wrong with the shape of a construct. */
  static List<String> faults(JavaClass construct) {
    List<String> faults = new ArrayList<>();
    String name = construct.getSimpleName();
    if (!construct.getModifiers().contains(JavaModifier.FINAL)) {
      faults.add(name + " is not final");
    }
    if (!construct.getRawSuperclass().orElseThrow().isEquivalentTo(Part.class)) {
      faults.add(name + " inherits from something else than Part");
    }
    List<JavaConstructor> constructors =
        construct.getConstructors().stream().filter(Constructs::isPublic).toList();
    if (constructors.size() != 1 || !hasTheThreeParameters(construct, constructors.get(0))) {
      faults.add(name + " needs one public constructor (Construct scope, String id, Inputs in)");
    }
    construct.getMethods().stream()
        .filter(method -> isPublic(method) && leaks(method))
        .forEach(method -> faults.add(method.getName() + "() returns a provider class"));
    return faults;
  }

  private static boolean isPublic(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean hasTheThreeParameters(JavaClass construct, JavaConstructor constructor) {
    List<JavaClass> types = constructor.getRawParameterTypes();
    return types.size() == 3
        && types.get(0).isEquivalentTo(Construct.class)
        && types.get(1).isEquivalentTo(String.class)
        && types.get(2).isRecord()
        && types.get(2).getName().equals(construct.getName() + "$Inputs");
  }

  private static boolean leaks(JavaMethod method) {
    return method.getReturnType().getAllInvolvedRawTypes().stream()
        .anyMatch(type -> type.getPackageName().startsWith("com.hashicorp"));
  }
}
