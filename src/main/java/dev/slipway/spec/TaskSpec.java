package dev.slipway.spec;

import java.util.List;
import java.util.Map;

/** A task that runs once and ends: a migration, for one. */
public record TaskSpec(
    @Meaning("Who decides which image it runs.") ImageSpec image,
    @Meaning("CPU and memory.") FargateSize size,
    @Meaning("Command and arguments.") List<String> command,
    @Meaning("Environment variables in plain text; what is secret belongs under secrets.")
        Map<String, String> variables,
    @Meaning("Environment variables that ECS fills from a secret of this environment.")
        Map<String, SecretName> secrets,
    @Meaning("Days that CloudWatch keeps its log.") int logDays) {
  public TaskSpec {
    var rules = new Rules();
    Variables.check(rules, variables);
    rules
        .require(!command.isEmpty(), "command", "must not be empty")
        .require(Logs.keeps(logDays), "logDays", Logs.RULE, logDays)
        .enforce();
  }
}
