package dev.slipway.construct.identity;

import dev.slipway.spec.Naming;
import dev.slipway.spec.identity.GithubIdsSpec;
import dev.slipway.spec.identity.GithubWorkflowsSpec;
import java.util.Optional;

/** The workflows that tests give roles to. */
final class Workflows {
  static final Naming ROLES = new Naming("shop-actions");
  static final GithubTrust BY_NAME = trust(Optional.empty());
  static final GithubTrust BY_ID = trust(Optional.of(new GithubIdsSpec(123456, 4567890123L)));

  private Workflows() {}

  private static GithubTrust trust(Optional<GithubIdsSpec> ids) {
    return new GithubTrust("arn:provider", new GithubWorkflowsSpec("acme/shop", ids, "main"));
  }
}
