package dev.slipway.spec.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What all tasks of an application are told, beside what each is told alone. */
class CommonSpecTest {
  private static final SecretSource KEY = new SecretSource("shop/dev/key");
  private static final CommonSpec COMMON = new CommonSpec(Map.of("ENV", "dev"), Map.of("KEY", KEY));

  @Test
  void everyKindOfTaskIsToldBoth() {
    var worker = Specs.worker(Specs.OUTSIDE, Specs.TWO_TASKS).with(COMMON).runs();
    var service = Specs.service(Specs.OUTSIDE, Specs.TWO_TASKS).with(COMMON).runs();
    var task = Specs.task("migrate").with(COMMON);

    assertThat(worker.variables()).containsExactly("ENV", "dev");
    assertThat(service.variables().keySet()).containsExactly("ENV", "GREETING");
    assertThat(task.variables()).containsExactly("ENV", "dev");
    for (var secrets : List.of(worker.secrets(), service.secrets(), task.secrets())) {
      assertThat(secrets).containsExactly("KEY", KEY);
    }
  }

  @Test
  void nothingElseChanges() {
    var none = new CommonSpec(Map.of(), Map.of());
    var service = Specs.service(Specs.OUTSIDE, Specs.TWO_TASKS);
    var worker = Specs.worker(Specs.OUTSIDE, Specs.TWO_TASKS);
    var task = Specs.task("migrate");

    assertThat(service.with(none)).isEqualTo(service);
    assertThat(worker.with(none)).isEqualTo(worker);
    assertThat(task.with(none)).isEqualTo(task);
  }

  @Test
  void aVariableStandsOnce() {
    var rules = new Rules();
    COMMON.checkOwn(rules, "app", "web.runs", Map.of("OWN", "x"), Map.of());
    rules.enforce();
    COMMON.checkOwn(rules, "app", "web.runs", Map.of("KEY", "x"), Map.of("ENV", KEY));

    assertThat(faults(rules::enforce))
        .containsExactly(
            "web.runs.variables.KEY stands under app, too; keep one",
            "web.runs.secrets.ENV stands under app, too; keep one");
    assertThat(faults(() -> new CommonSpec(Map.of("KEY", "x"), Map.of("KEY", KEY))))
        .containsExactly("secrets.KEY stands under variables, too; keep one");
  }

  @Test
  void itsSecretsAreKnownAndItsVariablesAreNotTheStacks() {
    var rules = new Rules();
    COMMON.check(rules, "app", Map.of(), Set.of("ENV", "KEY"));

    assertThat(faults(rules::enforce))
        .containsExactly(
            "app.secrets.KEY must be one of this environment's secrets (), got 'shop/dev/key'",
            "app.variables.ENV is set by the stack itself; leave it out",
            "app.secrets.KEY is set by the stack itself; leave it out");
  }

  @Test
  void namesThatCommandsKnowAreThoseThatEcsTakes() {
    assertThat(faults(() -> new NamedSpec("the service", "")))
        .containsExactly(
            "service must be 1 to 255 letters, digits, _ and -, got 'the service'",
            "container must be 1 to 255 letters, digits, _ and -, got ''");
    assertThat(new NamedSpec("shop-service", "a".repeat(255)).service()).isEqualTo("shop-service");
  }

  private static List<String> faults(Executable made) {
    return assertThrows(InvalidSpec.class, made).faults().stream()
        .map(fault -> fault.key() + " " + fault.rule())
        .toList();
  }
}
