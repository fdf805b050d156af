package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A task that runs once and ends: a migration, for one. */
public record TaskSpec(
    @Meaning("Who decides which image it runs.") ImageSpec image,
    @Meaning("CPU and memory.") FargateSize size,
    @Meaning("Command and arguments.") List<String> command,
    @Meaning("Environment variables in plain text; what is secret belongs under secrets.")
        Map<String, String> variables,
    @Meaning(
            "Environment variables that ECS fills from a secret of this environment, or with :key"
                + " behind its name from one key of its JSON.")
        Map<String, SecretSource> secrets,
    @Meaning(
            "Ports on which it leaves to hosts that are no part of the stack, beside 443: of a"
                + " database outside, for one; left out, none.")
        Optional<List<Integer>> outsidePorts,
    @Meaning("Where it writes what it has to say.") LogSpec logs) {
  private static final int HTTPS = 443;

  public TaskSpec {
    var rules = new Rules();
    Variables.check(rules, variables, secrets);
    var ports = outsidePorts.orElse(List.of());
    for (int i = 0; i < ports.size(); i++) {
      int port = ports.get(i);
      rules
          .range("outsidePorts[" + i + "]", port, 1, 65535)
          .require(
              port != HTTPS && ports.indexOf(port) == i,
              "outsidePorts[" + i + "]",
              "must differ from 443, which is open, and from the others",
              port);
    }
    rules.require(!command.isEmpty(), "command", "must not be empty").enforce();
  }

  /** The same with variables that it shares with others. */
  public TaskSpec with(CommonSpec common) {
    return new TaskSpec(
        image,
        size,
        command,
        common.variables(variables),
        common.secrets(secrets),
        outsidePorts,
        logs);
  }

  /** Lets a record refuse secrets that it does not have. */
  public void check(Rules rules, String key, Map<String, SecretSpec> known) {
    check(rules, key, known, Set.of());
  }

  /** Lets a record refuse, too, what its stack sets. */
  public void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired) {
    SecretSource.checkKnown(rules, key + ".secrets", known, secrets);
    Variables.refuseWired(rules, key + ".", variables, secrets, wired);
  }
}
