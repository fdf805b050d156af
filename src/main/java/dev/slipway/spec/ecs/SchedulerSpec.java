package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.schedule.Schedule;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Set;

/** Who sees to it that work is done when it is due. */
public sealed interface SchedulerSpec permits SchedulerSpec.Scheduled, SchedulerSpec.Continuous {
  /** The key below which stands what runs. */
  String key(String scheduler);

  ImageSpec image();

  Map<String, String> variables();

  Map<String, SecretSource> secrets();

  LogSpec logs();

  /** The variables that its other settings set. */
  Set<String> sets();

  /** The same with variables that it shares with others. */
  SchedulerSpec with(CommonSpec common);

  /** Lets a record refuse what it does not have and what its stack sets. */
  void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired);

  /** EventBridge starts a task again and again, which does what is due by then and ends. */
  @Meaning("EventBridge starts a task again and again, which does what is due by then and ends.")
  record Scheduled(
      @Meaning(
              "When it is started: rate(1 minute), rate(5 minutes) or cron(…) of EventBridge in"
                  + " UTC.")
          Schedule when,
      @Meaning("What is started: perhaps twice at one time, perhaps before the last one has ended.")
          TaskSpec task)
      implements SchedulerSpec {
    @Override
    public String key(String scheduler) {
      return scheduler + ".scheduled.task";
    }

    @Override
    public ImageSpec image() {
      return task.image();
    }

    @Override
    public Map<String, String> variables() {
      return task.variables();
    }

    @Override
    public Map<String, SecretSource> secrets() {
      return task.secrets();
    }

    @Override
    public LogSpec logs() {
      return task.logs();
    }

    @Override
    public Set<String> sets() {
      return Set.of();
    }

    @Override
    public SchedulerSpec with(CommonSpec common) {
      return new Scheduled(when, task.with(common));
    }

    @Override
    public void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired) {
      task.check(rules, key(key), known, wired);
    }
  }

  /** A worker runs all the time and looks at the clock itself. */
  @Meaning("A worker runs all the time and looks at the clock itself.")
  record Continuous(@Meaning("What runs: one task, and never two at once.") RunningSpec runs)
      implements SchedulerSpec {
    public Continuous {
      var rules = new Rules();
      WorkerSpec.checkHealth(rules, runs);
      rules
          .require(
              runs.tasks().most() <= 1,
              "runs.tasks",
              "must be one at most, since two would do everything twice",
              runs.tasks().most())
          .require(
              runs.deployment().maximumPercent() == 100,
              "runs.deployment.maximumPercent",
              "must be 100, so that the old task ends before the new one begins",
              runs.deployment().maximumPercent())
          .enforce();
    }

    /** The same as a worker like any other. */
    public WorkerSpec worker() {
      return new WorkerSpec(runs);
    }

    @Override
    public String key(String scheduler) {
      return scheduler + ".continuous.runs";
    }

    @Override
    public ImageSpec image() {
      return runs.image();
    }

    @Override
    public Map<String, String> variables() {
      return runs.variables();
    }

    @Override
    public Map<String, SecretSource> secrets() {
      return runs.secrets();
    }

    @Override
    public LogSpec logs() {
      return runs.logs();
    }

    @Override
    public Set<String> sets() {
      return runs.sets();
    }

    @Override
    public SchedulerSpec with(CommonSpec common) {
      return new Continuous(runs.with(common));
    }

    @Override
    public void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired) {
      runs.check(rules, key(key), known, wired, Set.of());
    }
  }
}
