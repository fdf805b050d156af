package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GithubTrustTest {
  @Test
  void namesTheRepositoryAndItsBranch() {
    assertThat(Workflows.BY_NAME.branch()).isEqualTo(subject("repo:acme/shop:ref:refs/heads/main"));
  }

  @Test
  void namesTheEnvironmentInPlaceOfTheBranch() {
    assertThat(Workflows.BY_NAME.environment("prod"))
        .isEqualTo(subject("repo:acme/shop:environment:prod"));
  }

  @Test
  @DisplayName("LTT-13 the subject bears ids where GitHub's tokens do, behind each name")
  void namesIds() {
    assertThat(Workflows.BY_ID.branch())
        .isEqualTo(subject("repo:acme@123456/shop@4567890123:ref:refs/heads/main"));
    assertThat(Workflows.BY_ID.environment("dev"))
        .isEqualTo(subject("repo:acme@123456/shop@4567890123:environment:dev"));
  }

  private static Map<String, Object> subject(String subject) {
    String issuer = "token.actions.githubusercontent.com";
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Federated", "arn:provider"),
        "Action",
        "sts:AssumeRoleWithWebIdentity",
        "Condition",
        Map.of(
            "StringEquals",
            Map.of(issuer + ":aud", "sts.amazonaws.com", issuer + ":sub", subject)));
  }
}
