package dev.slipway.spec.identity;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** Which GitHub workflows may deploy. */
public record GithubSpec(
    @Meaning("Name of the role that workflows take.") String role,
    @Meaning("Repository (owner/name) whose workflows may take it.") String repository,
    @Meaning("Branch that may build.") String branch,
    @Meaning("GitHub environments that may deploy.") List<String> environments) {
  public GithubSpec {
    new Rules()
        .require(
            role.matches("[\\w+=,.@-]{1,64}"), "role", "must be a role's name of up to 64", role)
        .require(
            repository.matches("[\\w.-]+/[\\w.-]+"), "repository", "must be owner/name", repository)
        .require(branch.matches("[\\w./-]+"), "branch", "must be a branch's name", branch)
        .require(!environments.isEmpty(), "environments", "must name at least one")
        .enforce();
  }
}
