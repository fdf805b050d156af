package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Set;

/** A service that works off what it finds; nobody asks it anything. */
public record WorkerSpec(@Meaning("What runs.") RunningSpec runs) {
  public WorkerSpec {
    var rules = new Rules();
    checkHealth(rules, runs);
    rules.enforce();
  }

  static void checkHealth(Rules rules, RunningSpec runs) {
    runs.health()
        .ifPresent(
            health ->
                rules.require(
                    !health.asksAtPort(),
                    "runs.health.command",
                    "must not ask at {port} or {path}: a worker answers nowhere"));
  }

  /** The variables that its other settings set. */
  public Set<String> sets() {
    return runs.sets();
  }

  /** The same with variables that it shares with others. */
  public WorkerSpec with(CommonSpec common) {
    return new WorkerSpec(runs.with(common));
  }

  /** Lets a record refuse what it does not have and what its stack sets. */
  public void check(
      Rules rules,
      String key,
      Map<String, SecretSpec> known,
      Set<String> wired,
      Set<String> measures) {
    runs.check(rules, key + ".runs", known, wired, measures);
  }
}
