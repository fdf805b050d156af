package dev.slipway.spec.monitoring;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.ecs.TasksSpec.Scaled;
import dev.slipway.spec.rules.Rules;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** When a metric is bad enough, for long enough, to wake somebody. */
public record AlarmSpec(
    @Meaning("The alarm fires above this value.") int above,
    @Meaning("Seconds over which the metric is taken together.") int periodSeconds,
    @Meaning("Periods in a row that must be bad.") int periods) {
  private static final int PATIENCE = 900;
  private static final Set<Integer> SHORT = Set.of(10, 20, 30);

  public AlarmSpec {
    var rules = new Rules().require(above >= 0, "above", "must not be negative", above);
    checkPeriods(rules, periodSeconds, periods);
    rules.enforce();
  }

  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
  static void checkPeriods(Rules rules, int periodSeconds, int periods) {
    rules
        .require(
            SHORT.contains(periodSeconds) || (periodSeconds > 0 && periodSeconds % 60 == 0),
            "periodSeconds",
            "must be 10, 20, 30 or a multiple of 60",
            periodSeconds)
        .require(periods >= 1, "periods", "must be at least 1", periods)
        .require(
            (long) periodSeconds * periods <= (periodSeconds < 3600 ? 86400 : 604800),
            "periods",
            "times periodSeconds must not exceed a day, or a week for periods of an hour and more",
            (long) periodSeconds * periods);
  }

  /**
   * Lets a record refuse alarms on a service that fire whenever its scaling works: at what scaling
   * holds, or below, they have to last until scaling did not help.
   */
  public static void checkPatience(
      Rules rules, String key, TasksSpec tasks, AlarmSpec cpu, AlarmSpec memory) {
    cpu.checkPatience(rules, key + ".cpu", tasks.target(Scaled.CPU));
    memory.checkPatience(rules, key + ".memory", tasks.target(Scaled.MEMORY));
  }

  /**
   * Lets a record refuse an alarm on all that waits for a worker which fires while scaling still
   * has tasks to add; then it has to last until they did not help.
   */
  public void checkBacklog(Rules rules, String key, TasksSpec tasks, String measure) {
    checkPatience(
        rules,
        key,
        tasks
            .target(measure)
            .map(each -> (int) Math.min(Integer.MAX_VALUE, (long) each * tasks.most())));
  }

  /** Lets a record refuse an alarm on a percentage that can never fire. */
  public void checkPercent(Rules rules, String key) {
    rules.require(
        above < 100, key + ".above", "must be below 100, since no percentage is above it", above);
  }

  /** Lets a record refuse an alarm on unhealthy targets that can never fire, for as few tasks. */
  public void checkTargets(Rules rules, String key, Collection<ServiceSpec> services) {
    int most = services.stream().mapToInt(each -> mostAtOnce(each.runs())).min().orElse(1);
    rules.require(
        above < most,
        key + ".above",
        "must be below " + most + ", since a service never has more tasks at once",
        above);
  }

  /** Old and new tasks stand side by side while a service is deployed. */
  private static int mostAtOnce(RunningSpec runs) {
    return Math.max(1, runs.tasks().most() * runs.deployment().maximumPercent() / 100);
  }

  private void checkPatience(Rules rules, String key, Optional<Integer> held) {
    long seconds = (long) periodSeconds * periods;
    held.filter(target -> above <= target && seconds < PATIENCE)
        .ifPresent(
            target ->
                rules.require(
                    false,
                    key + ".periods",
                    "times periodSeconds must be at least %d where above is not more than the %d that scaling holds"
                        .formatted(PATIENCE, target),
                    seconds));
  }
}
