package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.rules.Logs;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Set;

/** A service that runs all the time and answers on one port. */
public record ServiceSpec(
    @Meaning("Who decides which image it runs.") ImageSpec image,
    @Meaning("CPU and memory of each task.") FargateSize size,
    @Meaning("How many tasks run.") TasksSpec tasks,
    @Meaning("Port that the container listens on.") int port,
    @Meaning("How ECS asks the container whether it is well.") HealthCheckSpec health,
    @Meaning("How the load balancer treats it.") RouteSpec route,
    @Meaning("How it moves to a new revision.") DeploymentSpec deployment,
    @Meaning("Environment variables in plain text; what is secret belongs under secrets.")
        Map<String, String> variables,
    @Meaning(
            "Environment variables that ECS fills from a secret of this environment, or with :key"
                + " behind its name from one key of its JSON.")
        Map<String, SecretSource> secrets,
    @Meaning("Days that CloudWatch keeps its log.") int logDays) {
  public ServiceSpec {
    var rules =
        new Rules()
            .range("port", port, 1, 65535)
            .require(Logs.keeps(logDays), "logDays", Logs.RULE, logDays);
    Variables.check(rules, variables, secrets);
    rules.enforce();
  }

  /** Lets a record refuse secrets that it does not have and variables that its stack sets. */
  public void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired) {
    SecretSource.checkKnown(rules, key + ".secrets", known, secrets);
    Variables.refuseWired(rules, key + ".variables", variables, wired);
    Variables.refuseWired(rules, key + ".secrets", secrets, wired);
  }

  /** Lets a record whose service asks PORT where to listen refuse another one than its port. */
  public void checkPort(Rules rules, String key) {
    String told = variables.getOrDefault("PORT", Integer.toString(port));
    rules.require(
        told.equals(Integer.toString(port)),
        key + ".variables.PORT",
        "must be the port of the service, " + port,
        told);
  }
}
