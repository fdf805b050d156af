package dev.slipway.spec.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.classla.ClasslaAlarmsSpec;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.ltt.LttLoadAlarmsSpec;
import dev.slipway.spec.rds.SlowStatementsSpec;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Test
  @DisplayName("ALL-15 one on what waits lasts until all tasks that scaling adds did not help")
  void backlog() {
    var tasks = new TasksSpec.Scaled(1, 10, Optional.empty(), Map.of("depth", 100), 300, 60);
    var rules = new Rules();
    new AlarmSpec(1001, 60, 1).checkBacklog(rules, "depth", tasks, "depth");
    new AlarmSpec(1000, 60, 15).checkBacklog(rules, "depth", tasks, "depth");
    new AlarmSpec(1, 60, 1).checkBacklog(rules, "depth", Specs.TWO_TASKS, "depth");
    rules.enforce();
    new AlarmSpec(1000, 60, 14).checkBacklog(rules, "depth", tasks, "depth");

    assertThat(faults(rules::enforce))
        .isEqualTo(
            "depth.periods times periodSeconds must be at least 900 where above is not more than"
                + " the 1000 that scaling holds, got 840");
  }

  @Test
  @DisplayName("H2O-07 one on slow statements lies above where they begin to be logged")
  void slowStatements() {
    var rules = new Rules();
    var slow = new SlowStatementsSpec(1000, 30);
    slow.checkAlarm(rules, "slow", above(2));
    rules.enforce();
    slow.checkAlarm(rules, "slow", above(1));

    assertThat(faults(rules::enforce))
        .isEqualTo(
            "slow.above must be more than the 1000 milliseconds from which statements are logged,"
                + " got 1");
  }

  private static String faults(Runnable make) {
    return assertThrows(InvalidSpec.class, make::run).getMessage();
  }

  private static AlarmSpec above(int above) {
    return new AlarmSpec(above, 300, 1);
  }
}
