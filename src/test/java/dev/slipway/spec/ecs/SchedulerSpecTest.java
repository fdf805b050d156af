package dev.slipway.spec.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.schedule.Schedule;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SchedulerSpecTest {
  private static final DeploymentSpec ONE_AFTER_THE_OTHER = new DeploymentSpec(0, 100);
  private static final TasksSpec ONE = new TasksSpec.Fixed(1);

  @Test
  @DisplayName("FIB-04 a continuous scheduler never runs twice at once")
  void once() {
    assertThat(fault(() -> continuous(Specs.TWO_TASKS, new DeploymentSpec(100, 200))))
        .isEqualTo(
            "runs.tasks must be one at most, since two would do everything twice, got 2;"
                + " runs.deployment.maximumPercent must be 100, so that the old task ends before"
                + " the new one begins, got 200");
    assertThat(fault(() -> continuous(Specs.TWO_TO_FOUR_TASKS, ONE_AFTER_THE_OTHER)))
        .isEqualTo("runs.tasks must be one at most, since two would do everything twice, got 4");
    assertThat(continuous(new TasksSpec.Fixed(0), ONE_AFTER_THE_OTHER).worker().runs().tasks())
        .isEqualTo(new TasksSpec.Fixed(0));
  }

  @Test
  void aContinuousSchedulerAnswersNowhere() {
    var asks = new HealthCheckSpec("curl localhost:{port}", 30, 5, 3, 60);

    assertThat(fault(() -> continuous(ONE, ONE_AFTER_THE_OTHER, Optional.of(asks))))
        .isEqualTo(
            "runs.health.command must not ask at {port} or {path}: a worker answers nowhere");
  }

  @Test
  void saysWhereItStandsAndWhatItRuns() {
    SchedulerSpec continuous = continuous(ONE, ONE_AFTER_THE_OTHER);
    assertThat(continuous.key("clock")).isEqualTo("clock.continuous.runs");
    assertThat(continuous.image()).isEqualTo(Specs.OUTSIDE);
    assertThat(continuous.logs()).isEqualTo(Specs.LOG);
    assertThat(continuous.variables()).containsExactly("TOLD", "x");
    assertThat(continuous.secrets()).isEmpty();

    SchedulerSpec scheduled = scheduled(Map.of("TOLD", "y"));
    assertThat(scheduled.key("clock")).isEqualTo("clock.scheduled.task");
    assertThat(scheduled.image()).isEqualTo(Specs.OUTSIDE);
    assertThat(scheduled.logs()).isEqualTo(Specs.LOG);
    assertThat(scheduled.variables()).containsExactly("TOLD", "y");
    assertThat(scheduled.secrets()).isEmpty();
  }

  @Test
  @DisplayName("ALL-12 what the stack tells a scheduler is not the file's to say, in either case")
  void wired() {
    assertThat(checked(continuous(ONE, ONE_AFTER_THE_OTHER)))
        .isEqualTo("clock.continuous.runs.variables.TOLD is set by the stack itself; leave it out");
    assertThat(checked(scheduled(Map.of("TOLD", "y"))))
        .isEqualTo("clock.scheduled.task.variables.TOLD is set by the stack itself; leave it out");
  }

  private static String checked(SchedulerSpec spec) {
    var rules = new Rules();
    spec.check(rules, "clock", Map.of(), Set.of("TOLD"));
    return fault(rules::enforce);
  }

  private static SchedulerSpec.Scheduled scheduled(Map<String, String> variables) {
    return new SchedulerSpec.Scheduled(
        new Schedule("rate(1 minute)"),
        new TaskSpec(
            Specs.OUTSIDE,
            new FargateSize(256, 512),
            List.of("run", "due"),
            variables,
            Map.of(),
            Optional.empty(),
            Specs.LOG));
  }

  private static SchedulerSpec.Continuous continuous(TasksSpec tasks, DeploymentSpec deployment) {
    return continuous(tasks, deployment, Optional.empty());
  }

  private static SchedulerSpec.Continuous continuous(
      TasksSpec tasks, DeploymentSpec deployment, Optional<HealthCheckSpec> health) {
    return new SchedulerSpec.Continuous(
        new RunningSpec(
            Optional.empty(),
            Specs.OUTSIDE,
            Optional.of(List.of("run", "all", "the", "time")),
            new FargateSize(256, 512),
            tasks,
            deployment,
            health,
            Map.of("TOLD", "x"),
            Map.of(),
            Specs.LOG,
            Optional.empty(),
            Optional.empty()));
  }

  private static String fault(Executable broken) {
    return assertThrows(InvalidSpec.class, broken).getMessage();
  }
}
