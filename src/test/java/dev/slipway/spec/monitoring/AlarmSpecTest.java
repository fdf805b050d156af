package dev.slipway.spec.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.classla.ClasslaAlarmsSpec;
import dev.slipway.spec.ltt.LttLoadAlarmsSpec;
import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlarmSpecTest {
  private static final List<String> EMAILS = List.of("ops@example.com");

  private static final FloorSpec NONE = new FloorSpec(1, 60, 3);

  private static final String RULE = " must be below 100, since no percentage is above it, got ";

  @Test
  @DisplayName("ALL-15 an alarm on a percentage that can never fire is refused")
  void percents() {
    var full = above(100);
    var fuller = above(101);
    var many = above(1000);

    assertThat(faults(() -> new LttLoadAlarmsSpec(full, fuller, many, many, many, full)))
        .isEqualTo("cpu.above%s100; memory.above%s101; databaseCpu.above%s100".replace("%s", RULE));
    assertThat(faults(() -> new ClasslaAlarmsSpec(EMAILS, NONE, full, fuller, many)))
        .isEqualTo("cpu.above%s100; memory.above%s101".replace("%s", RULE));
  }

  @Test
  @DisplayName("ALL-15 one below it is taken, and any number of what is counted")
  void others() {
    var high = above(99);
    var many = above(1000);

    new LttLoadAlarmsSpec(high, high, many, many, many, high);
    new ClasslaAlarmsSpec(EMAILS, NONE, high, high, many);
  }

  private static String faults(Runnable make) {
    return assertThrows(InvalidSpec.class, make::run).getMessage();
  }

  private static AlarmSpec above(int above) {
    return new AlarmSpec(above, 300, 1);
  }
}
