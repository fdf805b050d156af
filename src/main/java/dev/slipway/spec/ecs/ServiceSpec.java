package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A service that runs all the time and answers on one port. */
public record ServiceSpec(
    @Meaning("What runs.") RunningSpec runs, @Meaning("What answers.") AnswersSpec answers) {
  public ServiceSpec {
    var rules = new Rules();
    runs.health()
        .ifPresent(
            health ->
                rules.require(
                    health.asksAtPortAndPath(),
                    "runs.health.command",
                    "must ask at {port} and {path}, which stand under answers",
                    health.command()));
    Variables.refuseWired(
        rules, "runs.", runs.variables(), runs.secrets(), answers.keepAlive().variables().keySet());
    rules.enforce();
  }

  /** The variables that its other settings set. */
  public Set<String> sets() {
    Set<String> sets = new TreeSet<>(runs.sets());
    sets.addAll(answers.keepAlive().variables().keySet());
    return sets;
  }

  /** The same with variables that it shares with others. */
  public ServiceSpec with(CommonSpec common) {
    return new ServiceSpec(runs.with(common), answers);
  }

  /** Lets a record refuse what it does not have and what its stack sets. */
  public void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired) {
    runs.check(rules, key + ".runs", known, wired, Set.of());
    for (String name : answers.keepAlive().variables().keySet()) {
      rules.require(
          !wired.contains(name),
          key + ".answers.keepAlive.variable.name",
          "must be another variable than those that the stack sets itself",
          name);
    }
  }
}
