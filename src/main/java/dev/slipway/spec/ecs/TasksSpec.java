package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who decides how many tasks of a service run. */
public sealed interface TasksSpec permits TasksSpec.Fixed, TasksSpec.Scaled {
  /** How many tasks a new service starts with. */
  int initial();

  /** How many run at least, when all is well. */
  int fewest();

  /** How many are wanted at most. */
  int most();

  /** Whether the number changes by itself, so that Terraform must leave it alone. */
  boolean movesByItself();

  /** What scaling holds of a measure, where it does. */
  Optional<Integer> target(String measure);

  /** Always the same number. */
  @Meaning("Always the same number.")
  record Fixed(@Meaning("Number of tasks.") int count) implements TasksSpec {
    public Fixed {
      new Rules().range("count", count, 0, 5000).enforce();
    }

    @Override
    public int initial() {
      return count;
    }

    @Override
    public int fewest() {
      return count;
    }

    @Override
    public int most() {
      return count;
    }

    @Override
    public boolean movesByItself() {
      return false;
    }

    @Override
    public Optional<Integer> target(String measure) {
      return Optional.empty();
    }
  }

  /** As many as the load asks for; Terraform never resets the number. */
  @Meaning("As many as the load asks for; Terraform never resets the number.")
  record Scaled(
      @Meaning("Fewest tasks.") int minimum,
      @Meaning("Most tasks.") int maximum,
      @Meaning("Tasks that a new service starts with; left out, the fewest.")
          Optional<Integer> first,
      @Meaning(
              "What scaling holds: cpu and memory as average use in percent, or a measure that the"
                  + " stack knows of this service.")
          Map<String, Integer> targets,
      @Meaning("Seconds between two steps down.") int scaleInSeconds,
      @Meaning("Seconds between two steps up.") int scaleOutSeconds)
      implements TasksSpec {
    public static final String CPU = "cpu";
    public static final String MEMORY = "memory";
    private static final Set<String> PERCENT = Set.of(CPU, MEMORY);

    public Scaled {
      // A service without a task reports no load, and would never start again by itself.
      var rules =
          new Rules()
              .range("minimum", minimum, 1, 5000)
              .range("maximum", maximum, 1, 5000)
              .require(
                  minimum <= maximum, "minimum", "must not be above maximum " + maximum, minimum)
              .require(!targets.isEmpty(), "targets", "must hold at least one")
              .range("scaleInSeconds", scaleInSeconds, 0, 3600)
              .range("scaleOutSeconds", scaleOutSeconds, 0, 3600);
      first.ifPresent(
          count ->
              rules.require(
                  count >= minimum && count <= maximum,
                  "first",
                  "must be minimum " + minimum + " to maximum " + maximum,
                  count));
      targets.forEach(
          (measure, target) ->
              rules.range(
                  "targets." + measure,
                  target,
                  PERCENT.contains(measure) ? 10 : 1,
                  PERCENT.contains(measure) ? 100 : 1_000_000));
      rules.enforce();
    }

    @Override
    public int initial() {
      return first.orElse(minimum);
    }

    @Override
    public int fewest() {
      return minimum;
    }

    @Override
    public int most() {
      return maximum;
    }

    @Override
    public boolean movesByItself() {
      return true;
    }

    @Override
    public Optional<Integer> target(String measure) {
      return Optional.ofNullable(targets.get(measure));
    }

    /** Requires that something measures what is to be held. */
    void checkTargets(Rules rules, String key, Set<String> measures) {
      Set<String> known = new TreeSet<>(PERCENT);
      known.addAll(measures);
      for (String measure : targets.keySet()) {
        rules.require(
            known.contains(measure),
            key + "." + measure,
            "must be one of " + String.join(", ", known));
      }
    }
  }
}
