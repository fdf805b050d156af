package dev.slipway.construct.identity;

import dev.slipway.spec.identity.GithubSpec;
import java.util.Map;

/**
 * Trust in the workflows of one repository, by the subject of the token that GitHub gives each job.
 * A job that names an environment has that for its subject, and no branch:
 * https://docs.github.com/en/actions/reference/security/oidc
 *
 * @param providerArn the provider of the account that the role is in
 */
public record GithubTrust(String providerArn, GithubSpec spec) {
  static final String ISSUER = "token.actions.githubusercontent.com";
  static final String AUDIENCE = "sts.amazonaws.com";

  /** Trust in the jobs on the branch that name no environment. */
  Map<String, Object> branch() {
    return subject("ref:refs/heads/" + spec.branch());
  }

  /** Trust in the jobs that name an environment; which branches may do so, GitHub decides. */
  Map<String, Object> environment(String name) {
    return subject("environment:" + name);
  }

  private Map<String, Object> subject(String job) {
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Federated", providerArn),
        "Action",
        "sts:AssumeRoleWithWebIdentity",
        "Condition",
        Map.of(
            "StringEquals",
            Map.of(
                ISSUER + ":aud", AUDIENCE, ISSUER + ":sub", "repo:" + repository() + ":" + job)));
  }

  /**
   * The repository by name, or by name and ids, which never pass to somebody else:
   * https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens
   */
  private String repository() {
    String name = spec.repository();
    return spec.ids()
        .map(ids -> name.replace("/", "@" + ids.ownerId() + "/") + "@" + ids.repositoryId())
        .orElse(name);
  }
}
