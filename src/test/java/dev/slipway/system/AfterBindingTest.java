package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.slipway.rules.House;
import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever refuses something while a stack is built is a guard: before a file gets that far its
 * record has refused it, with file, line and key.
 */
class AfterBindingTest {
  /** Guards that no file can reach: what they refuse is a mistake in Java. */
  private static final Set<String> MISTAKES =
      Set.of("Alarms.alarm", "AlarmQueries.of", "FargateService.endpoint", "Systems.build");

  /** What is no throw of ours: the one reports, the other is none of our classes. */
  private static final Set<String> WITHOUT_THROWING = Set.of("UniqueNames.violations", "CDKTF");

  @TempDir Path home;

  static List<GuardedEdit> edits() {
    return GuardedEdit.ALL;
  }

  @ParameterizedTest
  @MethodSource("edits")
  @DisplayName("ALL-12 what would break a stack is refused before, at its line")
  void edit(GuardedEdit edit) {
    String faults =
        new EditedEnvironments(home)
            .edit(edit.file(), edit.piece(), edit.by()).faults().stream()
                .map(fault -> fault.replaceFirst("^environments/" + edit.file() + ": ", ""))
                .collect(joining("\n"));

    assertThat(faults).isEqualTo(edit.fault());
  }

  @Test
  @DisplayName("ALL-12 every guard is known, with what keeps files from it")
  void guards() {
    Set<String> known = new TreeSet<>(MISTAKES);
    GuardedEdit.ALL.stream().map(GuardedEdit::guard).forEach(known::add);
    known.removeAll(WITHOUT_THROWING);

    assertThat(found()).isEqualTo(known);
  }

  /** Whatever in the part of the house that builds stacks throws, or wants what may be missing. */
  private static Set<String> found() {
    return new ClassFileImporter()
            .withImportOption(House.NO_TESTS)
            .importPackages(
                "dev.slipway.construct",
                "dev.slipway.system",
                "dev.slipway.spec",
                "dev.slipway.synthesis")
            .stream()
            .filter(
                type ->
                    type.getPackageName().matches(".*\\.(construct|system)(\\..*)?")
                        || type.getSimpleName().matches("Naming|Addresses"))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(AfterBindingTest::refuses)
            .map(access -> name(access.getOwner()))
            .collect(toSet());
  }

  private static boolean refuses(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return target.getOwner().getName().matches("java\\.lang\\.Illegal(Argument|State)Exception")
        || target.getName().equals("orElseThrow");
  }

  private static String name(JavaCodeUnit unit) {
    return unit.getOwner().getSimpleName() + "." + unit.getName();
  }
}
