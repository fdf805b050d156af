package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What runs all the time, whether or not anybody asks it something. */
public record RunningSpec(
    @Meaning("Names that the system's commands know; left out, they follow from its own.")
        Optional<NamedSpec> named,
    @Meaning("Who decides which image it runs.") ImageSpec image,
    @Meaning("Command and arguments; left out, the image knows what to run.")
        Optional<List<String>> command,
    @Meaning("CPU and memory of each task.") FargateSize size,
    @Meaning("How many tasks run.") TasksSpec tasks,
    @Meaning("How it moves to a new revision.") DeploymentSpec deployment,
    @Meaning("How ECS asks the container whether it is well; left out, it does not.")
        Optional<HealthCheckSpec> health,
    @Meaning("Environment variables in plain text; what is secret belongs under secrets.")
        Map<String, String> variables,
    @Meaning(
            "Environment variables that ECS fills from a secret of this environment, or with :key"
                + " behind its name from one key of its JSON.")
        Map<String, SecretSource> secrets,
    @Meaning("Where it writes what it has to say.") LogSpec logs,
    @Meaning(
            "Seconds that it has to end by itself when it is stopped, before it is killed; left"
                + " out, the 30 of ECS.")
        Optional<Integer> stopSeconds,
    @Meaning("The collector that takes its traces to X-Ray; left out, there is none.")
        Optional<TracingSpec> tracing) {
  public RunningSpec {
    var rules = new Rules();
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
    stopSeconds.ifPresent(seconds -> rules.range("stopSeconds", seconds, 1, 120));
    tracing.ifPresent(collector -> collector.check(rules, size, variables, secrets));
    command.ifPresent(
        words -> rules.require(!words.isEmpty(), "command", "must not be empty; leave it out"));
    Variables.check(rules, variables, secrets);
    rules.enforce();
  }

  /** The variables that its other settings set. */
  public Set<String> sets() {
    return tracing.map(TracingSpec::sets).orElse(Set.of());
  }

  /** The same with variables that it shares with others. */
  public RunningSpec with(CommonSpec common) {
    return new RunningSpec(
        named,
        image,
        command,
        size,
        tasks,
        deployment,
        health,
        common.variables(variables),
        common.secrets(secrets),
        logs,
        stopSeconds,
        tracing);
  }

  /**
   * Lets a record refuse secrets that it does not have, variables that its stack sets, and targets
   * of scaling that nothing measures.
   *
   * @param measures what the stack measures of it beside CPU and memory
   */
  public void check(
      Rules rules,
      String key,
      Map<String, SecretSpec> known,
      Set<String> wired,
      Set<String> measures) {
    SecretSource.checkKnown(rules, key + ".secrets", known, secrets);
    Variables.refuseWired(rules, key + ".", variables, secrets, wired);
    if (tasks instanceof TasksSpec.Scaled scaled) {
      scaled.checkTargets(rules, key + ".tasks.scaled.targets", measures);
    }
  }
}
