package dev.slipway.system.classla;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Amplify builds Classla's front end and serves it. */
class ClasslaFrontendTest {
  private static final String BUILD =
      """
      version: 1
      frontend:
        phases:
          preBuild:
            commands:
              - "cd classla-frontend"
              - "npm ci"
          build:
            commands:
              - "npm run build"
        artifacts:
          baseDirectory: "classla-frontend/dist"
          files:
            - "**/*"
        cache:
          paths:
            - "classla-frontend/node_modules/**/*"
      """;

  @ParameterizedTest
  @CsvSource({"dev, dev, DEVELOPMENT", "prod, main, PRODUCTION"})
  @DisplayName("CLA-07 each environment builds a branch of its own at every push; prod's is main")
  void branch(String environment, String branch, String stage) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).only("aws_amplify_app").has("name", "classla-" + environment + "-frontend");
    assertThat(stack)
        .only("aws_amplify_branch")
        .has("app_id", "${aws_amplify_app.frontend.id}")
        .has("branch_name", branch)
        .has("display_name", branch)
        .has("stage", stage)
        .has("enable_auto_build", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-07 the build is the documented one")
  void build(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_amplify_app")
        .has("build_spec", BUILD)
        .has("platform", "WEB");
  }

  @ParameterizedTest
  @CsvSource({"dev, https://api-dev.classla.example", "prod, https://api.classla.example"})
  @DisplayName("CLA-07 a build is told where the API is, and WorkOS's public client id")
  void variables(String environment, String api) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_amplify_app")
        .has(
            "environment_variables",
            Map.of("VITE_API_URL", api, "VITE_WORKOS_CLIENT_ID", "client_of_classla"));
    assertThat(ClasslaStacks.of(environment))
        .only("aws_amplify_branch")
        .hasNo("environment_variables");
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/courses/7/lessons, true",
    "/auth/callback, true",
    "/index.html, true",
    "/assets/index-4f1a.js, false",
    "/assets/index.css, false",
    "/favicon.ico, false",
  })
  @DisplayName("CLA-07 a deep link gets index.html, a file of the bundle itself")
  void rewrite(String path, boolean rewritten) {
    for (var stack : List.of(ClasslaStacks.DEV, ClasslaStacks.PROD)) {
      var app = Reading.at(stack, "aws_amplify_app.frontend");
      assertThat(app.blocks("custom_rule")).hasSize(1);
      assertThat(app).has("custom_rule.0.target", "/index.html").has("custom_rule.0.status", "200");
      String source = app.text("custom_rule.0.source").orElseThrow();
      assertThat(source).matches("</.*/>");
      Pattern pattern = Pattern.compile(source.substring(2, source.length() - 2));
      assertThat(pattern.matcher(path).find()).isEqualTo(rewritten);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-07 a build runs as a role that Amplify alone may take, and that may do nothing")
  void role(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack)
        .only("aws_amplify_app")
        .has("iam_service_role_arn", "${aws_iam_role.frontend.arn}");
    var role = Reading.at(stack, "aws_iam_role.frontend");
    assertThat(role).hasNo("managed_policy_arns").hasNo("inline_policy");
    var trust = role.document("assume_role_policy").blocks("Statement");
    assertThat(trust).hasSize(1);
    assertThat(trust.get(0)).has("Principal", Map.of("Service", "amplify.amazonaws.com"));
    assertThat(stack).doesNotHave("aws_iam_role_policy.frontend");
    assertThat(stack).doesNotHave("aws_iam_role_policy_attachment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName(
      "CLA-07 no token is anywhere: a person connects the repository, and it is left alone")
  void noToken(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack)
        .only("aws_amplify_app")
        .hasNo("access_token")
        .hasNo("oauth_token")
        .hasNo("repository")
        .has("lifecycle.ignore_changes", List.of("repository"));
    assertThat(stack.variables().stream().map(each -> each.name()).toList())
        .containsExactly("held_services");
  }

  @ParameterizedTest
  @CsvSource({"dev, app-dev.classla.example, ''", "prod, classla.example, app"})
  @DisplayName("CLA-07 each environment has a domain of its own, on the site of its API")
  void domain(String environment, String domain, String prefix) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_amplify_domain_association")
        .has("domain_name", domain)
        .has("sub_domain.0.prefix", prefix)
        .hasNo("sub_domain.1");
  }

  @Test
  @DisplayName("CLA-07 without a domain of its own it is served below Amplify's")
  void noDomain(@TempDir Path home) {
    var files = new EditedEnvironments(home);
    files.edit("classla/prod.yaml", "  domain: { name: classla.example, prefix: app }\n", "");
    checkState(Run.synth(files.arguments("classla-prod")).exitCode() == 0);

    var stack = StackModel.read(files.output().resolve("stacks/classla-prod/cdk.tf.json"));

    assertThat(stack).doesNotHave("aws_amplify_domain_association");
    assertThat(Reading.variables(stack, "backend").get("FRONTEND_URL"))
        .isEqualTo("https://main.${aws_amplify_app.frontend.default_domain}");
  }
}
