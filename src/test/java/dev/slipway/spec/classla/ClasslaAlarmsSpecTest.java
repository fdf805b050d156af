package dev.slipway.spec.classla;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClasslaAlarmsSpecTest {
  private static final AlarmSpec ANY = new AlarmSpec(10, 300, 1);
  private static final FloorSpec NONE = new FloorSpec(1, 60, 3);

  private static final TasksSpec SCALED =
      new TasksSpec.Scaled(1, 2, Optional.empty(), Map.of("cpu", 70, "memory", 80), 300, 60);

  @ParameterizedTest
  @CsvSource({"70, 300, 2, 600", "70, 60, 14, 840", "69, 300, 2, 600"})
  @DisplayName("ALL-15 an alarm at what scaling holds that does not last is refused")
  void impatience(int above, int periodSeconds, int periods, int lasts) {
    var alarms = alarms(new AlarmSpec(above, periodSeconds, periods), new AlarmSpec(81, 60, 1));

    assertThat(faults(alarms, SCALED))
        .containsExactly(
            new InvalidSpec.Fault(
                "alarms.cpu.periods",
                "times periodSeconds must be at least 900 where above is not more than the 70 that"
                    + " scaling holds, got "
                    + lasts));
  }

  @Test
  @DisplayName("ALL-15 so is one on memory, where memory scales")
  void memory() {
    var alarms = alarms(new AlarmSpec(71, 60, 1), new AlarmSpec(80, 300, 2));

    assertThat(faults(alarms, SCALED).stream().map(InvalidSpec.Fault::key))
        .containsExactly("alarms.memory.periods");
    assertThat(
            faults(
                alarms, new TasksSpec.Scaled(1, 2, Optional.empty(), Map.of("cpu", 70), 300, 60)))
        .isEmpty();
  }

  @Test
  @DisplayName("ALL-15 one that lasts 15 minutes is taken, and any other where nothing scales")
  void patience() {
    var patient = new AlarmSpec(70, 300, 3);
    var impatient = new AlarmSpec(70, 60, 1);

    assertThat(faults(alarms(patient, patient), SCALED)).isEmpty();
    assertThat(faults(alarms(impatient, impatient), new TasksSpec.Fixed(1))).isEmpty();
  }

  @Test
  void somebodyIsTold() {
    assertThrows(InvalidSpec.class, () -> new ClasslaAlarmsSpec(List.of(), NONE, ANY, ANY, ANY));
  }

  private static ClasslaAlarmsSpec alarms(AlarmSpec cpu, AlarmSpec memory) {
    return new ClasslaAlarmsSpec(List.of("ops@example.com"), NONE, cpu, memory, ANY);
  }

  private static List<InvalidSpec.Fault> faults(ClasslaAlarmsSpec alarms, TasksSpec tasks) {
    var rules = new Rules();
    alarms.check(rules, "alarms", Specs.service(Specs.OUTSIDE, tasks));
    try {
      rules.enforce();
      return List.of();
    } catch (InvalidSpec e) {
      return e.faults();
    }
  }
}
