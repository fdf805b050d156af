package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.slipway.Main;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Main -> system -> construct -> spec, Main -> environment -> spec, synthesis by itself, policy,
 * hcl and operation on it, and results of both.
 */
class ArrowTest {
  private static final String[] ROOMS = {
    "spec",
    "environment",
    "configuration",
    "construct",
    "system",
    "synthesis",
    "policy",
    "results",
    "output",
    "names",
    "usage",
    "hcl",
    "operation"
  };
  private static final String[] CDKTF = {
    "com.hashicorp..", "software.constructs..", "software.amazon.jsii.."
  };
  private static final String[] OF_OPERATION = {
    "dev.slipway.operation..", "software.amazon.awssdk..", "picocli.."
  };

  @Test
  void specKnowsNothingButJava() {
    check(
        classes()
            .that(in("spec"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.slipway.spec.."));
  }

  @Test
  void environmentKnowsSpecOnly() {
    knows("environment", "spec");
  }

  @Test
  void thePageOfKeysKnowsEnvironmentFilesOnly() {
    knows("configuration", "environment");
  }

  @Test
  void constructsKnowSpecOnly() {
    knows("construct", "spec");
  }

  @Test
  void systemsKnowConstructsAndSpec() {
    knows("system", "construct", "spec");
  }

  @Test
  void synthesisKnowsNoOtherRoom() {
    knows("synthesis");
  }

  @Test
  void policiesKnowTheModelOnly() {
    knows("policy", "synthesis");
  }

  @Test
  void hclKnowsTheModelOnly() {
    knows("hcl", "synthesis", "usage");
  }

  @Test
  void operationKnowsTheModelOnly() {
    knows("operation", "synthesis");
  }

  /** What it knows is not there where scripts/synth runs. */
  @Test
  void nobodyKnowsOperation() {
    check(
        noClasses()
            .that(DescribedPredicate.not(in("operation")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OF_OPERATION));
  }

  @Test
  void resultsKnowWhatGoesInAndWhatComesOut() {
    knows("results", "environment", "synthesis");
  }

  @Test
  void theOutputKnowsWhatComesOut() {
    knows("output", "results", "synthesis", "usage");
  }

  @Test
  void namesKnowFilesAndTheModel() {
    knows("names", "environment", "synthesis", "spec");
  }

  @Test
  void usageKnowsNoOtherRoom() {
    knows("usage");
  }

  @Test
  void nobodyKnowsMain() {
    check(noClasses().that(in(ROOMS)).should().dependOnClassesThat(equivalentTo(Main.class)));
  }

  @Test
  void onlyConstructsSystemsAndMainKnowCdktf() {
    DescribedPredicate<JavaClass> allowed =
        in("construct", "system").or(equivalentTo(Main.class)).as("constructs, systems and Main");

    check(
        noClasses()
            .that(DescribedPredicate.not(allowed))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CDKTF));
  }

  @Test
  void aBrokenArrowIsFound() {
    ArchRule broken =
        noClasses().that(in("synthesis")).should().dependOnClassesThat(in("synthesis"));

    assertThat(broken.evaluate(House.CLASSES).hasViolation()).isTrue();
  }

  private static void knows(String room, String... known) {
    String[] unknown =
        Stream.of(ROOMS)
            .filter(other -> !other.equals(room) && !Stream.of(known).toList().contains(other))
            .toArray(String[]::new);
    check(noClasses().that(in(room)).should().dependOnClassesThat(in(unknown)));
  }

  private static DescribedPredicate<JavaClass> in(String... rooms) {
    return resideInAnyPackage(
        Stream.of(rooms).map(room -> "dev.slipway." + room + "..").toArray(String[]::new));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(House.CLASSES);
  }
}
