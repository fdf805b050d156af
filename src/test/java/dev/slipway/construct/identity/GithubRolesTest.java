package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.Naming;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import dev.slipway.spec.identity.GithubWorkflowsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubRolesTest {
  private static final StackModel MAKER = stack(true);
  private static final StackModel OTHER = stack(false);

  @Test
  void makesTheProviderWhereItIsAskedTo() {
    assertThat(MAKER).has("aws_iam_openid_connect_provider.github");
    assertThat(OTHER.resources("aws_iam_openid_connect_provider")).isEmpty();
  }

  @Test
  void trustsTheProviderOfTheAccountWhoeverMakesIt() {
    trusts(MAKER, "${aws_iam_openid_connect_provider.github.arn}");
    trusts(OTHER, "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com");
  }

  @Test
  void namesTheRolesAsWorkflowsFindThem() {
    assertThat(OTHER).has("aws_iam_role.github_build").has("name", "shop-dev-build");
    assertThat(OTHER).has("aws_iam_role.github_deploy").has("name", "shop-dev-deploy-dev");
  }

  @Test
  void pushesWhatItDeploys() {
    Map.of("github_build", "Push", "github_deploy", "Promote")
        .forEach(
            (role, statement) ->
                assertThat(Reading.permissions(OTHER, role).get(statement))
                    .has(
                        "Resource",
                        List.of("arn:aws:ecr:eu-west-1:111122223333:repository/shop-web")));
  }

  private static void trusts(StackModel stack, String provider) {
    for (String role : List.of("github_build", "github_deploy")) {
      assertThat(stack)
          .has("aws_iam_role." + role)
          .document("assume_role_policy")
          .has("Statement.0.Principal", Map.of("Federated", provider));
    }
  }

  private static StackModel stack(boolean makesProvider) {
    var workflows = new GithubWorkflowsSpec("acme/shop", Optional.empty(), "main");
    var spec = new GithubEnvironmentSpec("shop-dev", workflows, "dev", makesProvider);
    var naming = new Naming("shop-dev");
    var reach =
        new GithubDeployRole.Reach(
            StateAccess.own(Specs.TARGET),
            Deployable.below(naming, List.of("shop-web")),
            Watched.below(naming, "shop/dev"),
            Optional.empty());
    return Synthesized.synthScope(
        scope ->
            new GithubRoles(scope, "github", new GithubRoles.Inputs(Specs.TARGET, spec, reach)));
  }
}
