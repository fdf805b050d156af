package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Optional;

/** Who decides how many tasks of a service run. */
public sealed interface TasksSpec permits TasksSpec.Fixed, TasksSpec.Scaled {
  /** How many tasks a new service starts with. */
  int initial();

  /** Always the same number. */
  record Fixed(@Meaning("Number of tasks.") int count) implements TasksSpec {
    public Fixed {
      new Rules().range("count", count, 0, 5000).enforce();
    }

    @Override
    public int initial() {
      return count;
    }
  }

  /** As many as the load asks for; Terraform never resets the number. */
  record Scaled(
      @Meaning("Fewest tasks; a new service starts with them.") int minimum,
      @Meaning("Most tasks.") int maximum,
      @Meaning("Average CPU use in percent that scaling holds.") int cpuPercent,
      @Meaning("Average memory use in percent that scaling holds; left out, memory does not scale.")
          Optional<Integer> memoryPercent,
      @Meaning("Seconds between two steps down.") int scaleInSeconds,
      @Meaning("Seconds between two steps up.") int scaleOutSeconds)
      implements TasksSpec {
    public Scaled {
      // A service without a task reports no load, and would never start again by itself.
      new Rules()
          .range("minimum", minimum, 1, 5000)
          .range("maximum", maximum, 1, 5000)
          .require(minimum <= maximum, "minimum", "must not be above maximum " + maximum, minimum)
          .range("cpuPercent", cpuPercent, 10, 100)
          .range("memoryPercent", memoryPercent.orElse(100), 10, 100)
          .range("scaleInSeconds", scaleInSeconds, 0, 3600)
          .range("scaleOutSeconds", scaleOutSeconds, 0, 3600)
          .enforce();
    }

    @Override
    public int initial() {
      return minimum;
    }
  }
}
