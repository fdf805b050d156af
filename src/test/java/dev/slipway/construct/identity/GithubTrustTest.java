package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GithubTrustTest {
  @Test
  void namesTheRepositoryAndItsBranch() {
    assertThat(Workflows.BY_NAME.branch())
        .isEqualTo(trust(Map.of("sub", "repo:acme/shop:ref:refs/heads/main")));
  }

  @Test
  @DisplayName("LTT-13 a job that names an environment must be on the branch, too")
  void namesTheEnvironmentAndTheBranch() {
    assertThat(Workflows.BY_NAME.environment("prod"))
        .isEqualTo(
            trust(Map.of("sub", "repo:acme/shop:environment:prod", "ref", "refs/heads/main")));
  }

  @Test
  @DisplayName("LTT-13 the subject bears ids where GitHub's tokens do, behind each name")
  void namesIds() {
    assertThat(Workflows.BY_ID.branch())
        .isEqualTo(trust(Map.of("sub", "repo:acme@123456/shop@4567890123:ref:refs/heads/main")));
    assertThat(Workflows.BY_ID.environment("dev"))
        .isEqualTo(
            trust(
                Map.of(
                    "sub",
                    "repo:acme@123456/shop@4567890123:environment:dev",
                    "ref",
                    "refs/heads/main")));
  }

  private static Map<String, Object> trust(Map<String, String> claims) {
    Map<String, String> equal = new HashMap<>();
    equal.put("token.actions.githubusercontent.com:aud", "sts.amazonaws.com");
    claims.forEach((key, claim) -> equal.put("token.actions.githubusercontent.com:" + key, claim));
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Federated", "arn:provider"),
        "Action",
        "sts:AssumeRoleWithWebIdentity",
        "Condition",
        Map.of("StringEquals", equal));
  }
}
