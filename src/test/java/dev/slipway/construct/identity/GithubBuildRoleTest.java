package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubBuildRoleTest {
  private static final String REPOSITORY = "arn:aws:ecr:eu-west-1:111122223333:repository/shop-web";

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new GithubBuildRole(
                  scope,
                  "build",
                  new GithubBuildRole.Inputs(
                      Workflows.ROLES, Workflows.BY_NAME, Specs.TARGET, List.of("shop-web"))));

  @Test
  void isTakenOnTheBranchAlone() {
    assertThat(STACK)
        .has("aws_iam_role.build")
        .has("name", "shop-actions-build")
        .document("assume_role_policy")
        .has("Statement", List.of(Workflows.BY_NAME.branch()));
  }

  @Test
  void pushesToItsRepositoriesAndMayDoNothingElse() {
    Map<String, Body> permissions = Reading.permissions(STACK, "build");

    assertThat(permissions.keySet()).containsExactly("Login", "Push");
    assertThat(permissions.get("Login")).has("Action", List.of("ecr:GetAuthorizationToken"));
    assertThat(permissions.get("Push")).has("Resource", List.of(REPOSITORY));
    assertThat(permissions.get("Push").texts("Action"))
        .containsAtLeast("ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:PutImage");
  }

  /** Whether there is somewhere to push to, and what came of it. */
  @Test
  void seesWhatScriptsBuildLooksAt() {
    assertThat(Reading.permissions(STACK, "build").get("Push").texts("Action"))
        .containsAtLeast("ecr:DescribeRepositories", "ecr:DescribeImages");
  }
}
