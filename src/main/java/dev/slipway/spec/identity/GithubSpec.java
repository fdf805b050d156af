package dev.slipway.spec.identity;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which GitHub workflows may push images and deploy them. */
public record GithubSpec(
    @Meaning("What the roles' names begin with, before -build and -deploy-<environment>.")
        String rolePrefix,
    @Meaning("Repository (owner/name) whose workflows may take the roles.") String repository,
    @Meaning(
            "Its ids, which GitHub's tokens bear if it was made, renamed or transferred after 15"
                + " July 2026, or asked for them; left out, they bear its name alone.")
        Optional<GithubIdsSpec> ids,
    @Meaning("The only branch whose workflows may take them.") String branch,
    @Meaning("GitHub environments, each of which may deploy the environment of its name.")
        List<String> environments,
    @Meaning("Container repositories that workflows push to; to all others only people do.")
        List<String> pushes) {
  /** What an environment owns is known by its name and a hyphen: no other name may go on so. */
  private static final Predicate<String> WORD =
      Pattern.compile("[a-z][a-z0-9]*").asMatchPredicate();

  public GithubSpec {
    var rules = new Rules();
    var naming = new Naming(rolePrefix);
    naming.check(rules, "rolePrefix", Kind.ROLE, "build");
    environments.stream()
        .filter(WORD)
        .forEach(name -> naming.check(rules, "rolePrefix", Kind.ROLE, "deploy", name));
    rules
        .require(
            repository.matches("[\\w.-]+/[\\w.-]+"), "repository", "must be owner/name", repository)
        .require(branch.matches("[\\w./-]+"), "branch", "must be a branch's name", branch);
    checkEach(
        rules, "environments", environments, WORD, "must be one word of small letters and digits");
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
