package dev.slipway.spec.identity;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** What GitHub calls an owner and a repository, whatever their names become. */
public record GithubIdsSpec(
    @Meaning("Id of its owner (gh api repos/OWNER/NAME --jq .owner.id).") long ownerId,
    @Meaning("Id of the repository (gh api repos/OWNER/NAME --jq .id).") long repositoryId) {
  public GithubIdsSpec {
    new Rules()
        .range("ownerId", ownerId, 1, Long.MAX_VALUE)
        .range("repositoryId", repositoryId, 1, Long.MAX_VALUE)
        .enforce();
  }
}
