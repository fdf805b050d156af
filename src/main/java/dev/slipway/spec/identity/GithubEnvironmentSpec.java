package dev.slipway.spec.identity;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rules.Rules;

/** Which GitHub workflows may build and deploy this one environment. */
public record GithubEnvironmentSpec(
    @Meaning(
            "What the roles' names begin with, before -build and -deploy-<environment>; an account"
                + " has each but once.")
        String rolePrefix,
    @Meaning("The workflows that may take them.") GithubWorkflowsSpec workflows,
    @Meaning("The GitHub environment that deploys this one; its rules say who approves.")
        String environment,
    @Meaning(
            "Make GitHub's identity provider, of which an account has one: true in one environment"
                + " of the account at most, and in none where something else made it.")
        boolean makesProvider) {
  public GithubEnvironmentSpec {
    var rules = new Rules();
    var naming = new Naming(rolePrefix);
    naming.check(rules, "rolePrefix", Kind.ROLE, "build");
    boolean isOne = GithubWorkflowsSpec.ENVIRONMENT.test(environment);
    rules.require(isOne, "environment", GithubWorkflowsSpec.ENVIRONMENT_RULE, environment);
    if (isOne) {
      naming.check(rules, "rolePrefix", Kind.ROLE, "deploy", environment);
    }
    rules.enforce();
  }

  /** How the roles are named. */
  public Naming naming() {
    return new Naming(rolePrefix);
  }
}
