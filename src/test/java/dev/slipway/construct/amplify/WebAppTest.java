package dev.slipway.construct.amplify;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebAppTest {
  private static final StackModel STACK = Frontends.stack("release/2.0");

  @Test
  void isAStaticSite() {
    assertThat(STACK)
        .has("aws_amplify_app.frontend")
        .has("name", "shop-dev")
        .has("platform", "WEB");
  }

  @Test
  void noTokenGetsHereAndTheConnectionOfAPersonStays() {
    assertThat(STACK)
        .only("aws_amplify_app")
        .hasNo("repository")
        .hasNo("access_token")
        .hasNo("oauth_token")
        .has("lifecycle.ignore_changes", List.of("repository"));
  }

  @Test
  void theBuildKnowsWhatTheFileAndWhatTheStackSays() {
    assertThat(STACK)
        .only("aws_amplify_app")
        .has(
            "environment_variables",
            Map.of(
                "VITE_CLIENT", "100 %%{x} $${y}",
                "VITE_API_URL", "${var.api}"));
  }

  @Test
  void pagesAreDrawnByTheApplicationAndFilesAreFiles() {
    assertThat(STACK)
        .only("aws_amplify_app")
        .has("custom_rule.0.target", "/index.html")
        .has("custom_rule.0.status", "200")
        .hasNo("custom_rule.1");
    var pages = pages();
    for (String page : List.of("/", "/courses/7", "/about.us")) {
      assertThat(pages.matcher(page).find()).isTrue();
    }
    for (String file : List.of("/assets/index-3f.js", "/favicon.ico", "/a.b/logo.webp")) {
      assertThat(pages.matcher(file).find()).isFalse();
    }
  }

  @Test
  void aBuildMayDoNothingInTheAccount() {
    assertThat(STACK).doesNotHave("aws_iam_role_policy");
    assertThat(STACK).doesNotHave("aws_iam_role_policy_attachment");
    assertThat(STACK)
        .only("aws_amplify_app")
        .has("iam_service_role_arn", "${aws_iam_role.frontend.arn}");
  }

  @Test
  void onlyAppsOfThisAccountAndRegionTakeTheRole() {
    assertThat(STACK)
        .has("aws_iam_role.frontend")
        .has("name", "shop-dev-build")
        .document("assume_role_policy")
        .has("Statement.0.Principal", Map.of("Service", "amplify.amazonaws.com"))
        .has(
            "Statement.0.Condition",
            Map.of(
                "StringEquals", Map.of("aws:SourceAccount", "111122223333"),
                "ArnLike",
                    Map.of("aws:SourceArn", "arn:aws:amplify:eu-west-1:111122223333:apps/*")));
  }

  @Test
  void buildsItsBranchAtEveryPush() {
    assertThat(STACK)
        .has("aws_amplify_branch.frontend")
        .has("app_id", "${aws_amplify_app.frontend.id}")
        .has("branch_name", "release/2.0")
        .has("framework", "React")
        .has("stage", "DEVELOPMENT")
        .has("enable_auto_build", true);
  }

  @Test
  void theBranchWaitsUntilTheAppIsConnected() {
    assertThat(STACK)
        .only("aws_amplify_branch")
        .has(
            "count",
            "${length(setintersection(var.held_services, [\"all\", \"frontend\"])) > 0 ? 0 : 1}");
    assertThat(STACK).only("aws_amplify_app").hasNo("count");
  }

  @Test
  void theBranchIsServedBelowANameThatAHostCanHave() {
    assertThat(STACK).only("aws_amplify_branch").has("display_name", "release-2-0");
    assertThat(STACK)
        .has("output.branch_url")
        .has("value", "https://release-2-0.${aws_amplify_app.frontend.default_domain}");
  }

  @Test
  void peopleOpenItUnderItsOwnName() {
    assertThat(STACK).has("output.address").has("value", "https://app.example.com");
  }

  @Test
  void withoutANameOfItsOwnPeopleOpenTheBranch() {
    var stack = Frontends.stack(Frontends.spec("main", Optional.empty()));

    assertThat(stack)
        .has("output.address")
        .has("value", "https://main.${aws_amplify_app.frontend.default_domain}");
    assertThat(stack).doesNotHave("aws_amplify_domain_association");
  }

  /** The rule as a Java pattern: Amplify writes a pattern as {@code </pattern/>}. */
  private static Pattern pages() {
    var app = STACK.at("aws_amplify_app.frontend").orElseThrow();
    String source = app.body().text("custom_rule.0.source").get();
    return Pattern.compile(source.substring("</".length(), source.length() - "/>".length()));
  }
}
