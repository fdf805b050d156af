package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.slipway.construct.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class ShapeTest {
  @Test
  void everyConstructHasTheOneShape() {
    List<String> faults =
        Constructs.in(House.CLASSES)
            .filter(each -> each.getPackageName().startsWith("dev.slipway.construct"))
            .flatMap(each -> Constructs.faults(each).stream())
            .toList();

    assertThat(faults).isEmpty();
  }

  @Test
  void everySpecIsARecordAnEnumOrAnInterfaceOfThem() {
    List<String> others =
        House.CLASSES.stream()
            .filter(each -> each.getPackageName().equals("dev.slipway.spec"))
            .filter(each -> each.getSimpleName().endsWith("Spec"))
            .filter(each -> !each.isRecord() && !each.isEnum() && !each.isInterface())
            .filter(each -> !each.isAssignableTo(Throwable.class))
            .map(JavaClass::getName)
            .toList();

    assertThat(others).isEmpty();
  }

  @Test
  void aGoodShapePasses() {
    assertThat(faults(Good.class)).isEmpty();
  }

  @Test
  void everyFaultOfABadShapeIsFound() {
    assertThat(faults(Bad.class))
        .containsExactly(
            "Bad is not final",
            "Bad needs one public constructor (Construct scope, String id, Inputs in)",
            "outputs() returns a provider class");
    assertThat(faults(Heir.class))
        .containsExactly(
            "Heir inherits from something else than Part",
            "Heir needs one public constructor (Construct scope, String id, Inputs in)");
  }

  private static List<String> faults(Class<?> type) {
    return Constructs.faults(new ClassFileImporter().importClass(type));
  }

  static final class Good extends Part {
    public record Inputs(String name) {}

    private final String name;

    public Good(Construct scope, String id, Inputs in) {
      super(scope, id);
      name = in.name();
    }

    public String name() {
      return name;
    }
  }

  static class Bad extends Part {
    public Bad(Construct scope, String id, String in) {
      super(scope, id + in);
    }

    public List<TerraformOutput> outputs() {
      return List.of();
    }
  }

  static final class Heir extends Bad {
    public Heir(Construct scope) {
      super(scope, "id", "in");
    }
  }
}
