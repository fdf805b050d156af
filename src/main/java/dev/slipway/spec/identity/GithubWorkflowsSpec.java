package dev.slipway.spec.identity;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Repository;
import dev.slipway.spec.rules.Rules;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The workflows of one repository, on one branch. */
public record GithubWorkflowsSpec(
    @Meaning("Repository (owner/name) whose workflows may take the roles.") String repository,
    @Meaning(
            "Its ids, which GitHub's tokens bear if it was made, renamed or transferred after 15"
                + " July 2026, or asked for them; left out, they bear its name alone.")
        Optional<GithubIdsSpec> ids,
    @Meaning("The only branch whose workflows may take them.") String branch) {
  /** Names of GitHub environments: none goes on as another one does after a hyphen. */
  static final Predicate<String> ENVIRONMENT = Pattern.compile("[a-z][a-z0-9]*").asMatchPredicate();

  static final String ENVIRONMENT_RULE = "must be one word of small letters and digits";

  public GithubWorkflowsSpec {
    new Rules()
        .require(Repository.isOne(repository), "repository", Repository.RULE, repository)
        .require(branch.matches("[\\w./-]+"), "branch", "must be a branch's name", branch)
        .enforce();
  }
}
