package dev.slipway.spec.monitoring;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.testing.Specs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that the rest of a file shows to be no limits: in deployments tasks double here. */
class TargetLimitsTest {
  @ParameterizedTest
  @CsvSource({"1, 2, 2", "2, 4, 4", "0, 1, 1"})
  @DisplayName("ALL-21 an alarm on more unhealthy targets than a service ever has is refused")
  void unhealthy(int tasks, int most, int above) {
    var limit = new AlarmSpec(above, 60, 1);

    assertThat(fault(rules -> limit.checkTargets(rules, "limit", services(tasks, 5))))
        .isEqualTo(
            "limit.above must be below %d, since a service never has more tasks at once, got %d"
                .formatted(most, above));
    held(rules -> new AlarmSpec(most - 1, 60, 1).checkTargets(rules, "limit", services(tasks, 5)));
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 3", "0, 1, 2"})
  @DisplayName("ALL-21 so is one on healthy targets that fires while all of them are")
  void healthy(int tasks, int fewest, int below) {
    var limit = new FloorSpec(below, 60, 1);

    assertThat(fault(rules -> limit.checkTargets(rules, "limit", services(tasks, 5))))
        .isEqualTo(
            "limit.below must not be above %d, since a service may have no more tasks, got %d"
                .formatted(fewest, below));
    held(rules -> new FloorSpec(fewest, 60, 1).checkTargets(rules, "limit", services(tasks, 5)));
  }

  @Test
  @DisplayName("ALL-21 what scales may have as few as the fewest, and as many as the most")
  void scaling() {
    var two = List.of(Specs.service(Specs.OUTSIDE, Specs.TWO_TO_FOUR_TASKS));

    assertThat(fault(rules -> new FloorSpec(3, 60, 1).checkTargets(rules, "limit", two)))
        .isEqualTo(
            "limit.below must not be above 2, since a service may have no more tasks, got 3");
    assertThat(fault(rules -> new AlarmSpec(8, 60, 1).checkTargets(rules, "limit", two)))
        .isEqualTo(
            "limit.above must be below 8, since a service never has more tasks at once, got 8");
  }

  @Test
  @DisplayName("ALL-21 so is one on more free space than a database has")
  void space() {
    var database = Specs.database("17", KeyOwner.AWS, false);

    assertThat(fault(rules -> new FloorSpec(20, 60, 1).checkSpace(rules, "limit", database)))
        .isEqualTo(
            "limit.below must be below database.storage.gib 20, since never so much is free, got"
                + " 20");
    held(rules -> new FloorSpec(19, 60, 1).checkSpace(rules, "limit", database));
  }

  @Test
  @DisplayName("ALL-21 of a cluster that is the disk which each instance has for itself")
  void localSpace() {
    var database = Specs.aurora("15.15", KeyOwner.AWS, false, Map.of("a", "eu-west-1a"));

    assertThat(fault(rules -> new FloorSpec(8, 60, 1).checkSpace(rules, "limit", database)))
        .isEqualTo(
            "limit.below must be below 8, the GiB of local disk that a db.t4g.medium has, got 8");
    held(rules -> new FloorSpec(7, 60, 1).checkSpace(rules, "limit", database));
  }

  private static List<ServiceSpec> services(int... tasks) {
    return Arrays.stream(tasks)
        .mapToObj(count -> Specs.service(Specs.OUTSIDE, new TasksSpec.Fixed(count)))
        .toList();
  }

  private static void held(Consumer<Rules> check) {
    var rules = new Rules();
    check.accept(rules);
    rules.enforce();
  }

  private static String fault(Consumer<Rules> check) {
    var rules = new Rules();
    check.accept(rules);
    return assertThrows(InvalidSpec.class, rules::enforce).getMessage();
  }
}
