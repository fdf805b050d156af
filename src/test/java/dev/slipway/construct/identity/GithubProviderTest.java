package dev.slipway.construct.identity;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubProviderTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> new GithubProvider(scope, "github", new GithubProvider.Inputs()));

  @Test
  void trustsGithubWithoutAThumbprint() {
    assertThat(STACK)
        .has("aws_iam_openid_connect_provider.github")
        .has("url", "https://token.actions.githubusercontent.com")
        .has("client_id_list", List.of("sts.amazonaws.com"))
        .hasNo("thumbprint_list");
  }
}
