package dev.slipway.construct.identity;

import dev.slipway.spec.identity.GithubWorkflowsSpec;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trust in the workflows of one repository, by the subject of the token that GitHub gives each job.
 * A job that names an environment has that for its subject, and no branch:
 * https://docs.github.com/en/actions/reference/security/oidc
 *
 * @param providerArn the provider of the account that the role is in
 */
public record GithubTrust(String providerArn, GithubWorkflowsSpec workflows) {
  static final String ISSUER = "token.actions.githubusercontent.com";
  static final String AUDIENCE = "sts.amazonaws.com";

  /** Trust in the jobs on the branch that name no environment. */
  Map<String, Object> branch() {
    return claims(Map.of("sub", subject("ref:" + ref())));
  }

  /**
   * Trust in the jobs that name an environment, on the branch: GitHub alone would let any branch
   * name it. AWS reads more than the subject since 2026:
   * https://aws.amazon.com/about-aws/whats-new/2026/01/aws-sts-supports-validation-identity-provider-claims/
   */
  Map<String, Object> environment(String name) {
    return claims(Map.of("sub", subject("environment:" + name), "ref", ref()));
  }

  private Map<String, Object> claims(Map<String, String> claims) {
    Map<String, String> equal = new TreeMap<>(Map.of(ISSUER + ":aud", AUDIENCE));
    claims.forEach((claim, value) -> equal.put(ISSUER + ":" + claim, value));
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Federated", providerArn),
        "Action",
        "sts:AssumeRoleWithWebIdentity",
        "Condition",
        Map.of("StringEquals", equal));
  }

  private String ref() {
    return "refs/heads/" + workflows.branch();
  }

  private String subject(String job) {
    return "repo:" + repository() + ":" + job;
  }

  /**
   * The repository by name, or by name and ids, which never pass to somebody else:
   * https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens
   */
  private String repository() {
    String name = workflows.repository();
    return workflows
        .ids()
        .map(ids -> name.replace("/", "@" + ids.ownerId() + "/") + "@" + ids.repositoryId())
        .orElse(name);
  }
}
