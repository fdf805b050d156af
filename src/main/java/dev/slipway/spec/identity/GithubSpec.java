package dev.slipway.spec.identity;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which GitHub workflows may push images and deploy them. */
public record GithubSpec(
    @Meaning("What the roles' names begin with, before -build and -deploy-<environment>.")
        String rolePrefix,
    @Meaning("The workflows that may take them.") GithubWorkflowsSpec workflows,
    @Meaning("GitHub environments, each of which may deploy the environment of its name.")
        List<String> environments,
    @Meaning("Container repositories that workflows push to; to all others only people do.")
        List<String> pushes) {
  public GithubSpec {
    var rules = new Rules();
    var naming = new Naming(rolePrefix);
    naming.check(rules, "rolePrefix", Kind.ROLE, "build");
    environments.stream()
        .filter(GithubWorkflowsSpec.ENVIRONMENT)
        .forEach(name -> naming.check(rules, "rolePrefix", Kind.ROLE, "deploy", name));
    // What an environment owns is known by its name and a hyphen.
    checkEach(
        rules,
        "environments",
        environments,
        GithubWorkflowsSpec.ENVIRONMENT,
        GithubWorkflowsSpec.ENVIRONMENT_RULE);
    // Who can push what the task that holds the master login runs, holds it, too.
    checkEach(
        rules,
        "pushes",
        pushes,
        name -> !name.contains("data-setup"),
        "must be no data set-up's, to which only people push");
    rules.enforce();
  }

  /** How the roles are named. */
  public Naming naming() {
    return new Naming(rolePrefix);
  }

  /** Requires that workflows push to repositories that there are. */
  public void checkKnown(Rules rules, String key, Set<String> repositories) {
    checkEach(
        rules,
        key + ".pushes",
        pushes,
        repositories::contains,
        "must be one of the repositories (" + String.join(", ", repositories) + ")");
  }

  private static void checkEach(
      Rules rules, String key, List<String> names, Predicate<String> rule, String says) {
    rules.require(!names.isEmpty(), key, "must name at least one");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String place = key + "[" + i + "]";
      rules.require(names.indexOf(name) == i, place, "must not stand there twice", name);
      rules.require(rule.test(name), place, says, name);
    }
  }
}
