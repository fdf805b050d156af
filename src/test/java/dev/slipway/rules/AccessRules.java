package dev.slipway.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may do what, and where secrets are not. */
final class AccessRules {
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIAL).*");
  private static final Pattern HARMLESS_NAME = Pattern.compile("(?i).*_(ARN|NAME|ID|TTL|SECONDS)");
  private static final Pattern SECRET_VALUE =
      Pattern.compile(
          "AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|\\bsk-[\\w-]{20}|\\bgh[pousr]_\\w{30}"
              + "|\\bxox[abp]-\\w|\\bAIza[\\w-]{30}|\\w+://[^\\s:/@\"]+:[^\\s$:/@\"{}]+@");

  static final HouseRule NO_STANDING_CREDENTIALS =
      HouseRule.none(
          "IAM-1",
          "no user and no access key; tasks have roles and workflows have OIDC",
          Set.of("aws_iam_user", "aws_iam_access_key", "aws_iam_user_login_profile"));

  static final HouseRule NO_ALMIGHTY_POLICY =
      new HouseRule(
          "IAM-2",
          "a policy names the actions that it allows",
          (stack, block) -> statements(block).noneMatch(AccessRules::allowsEverything));

  static final HouseRule NO_SECRET_VALUES_IN_STATE =
      HouseRule.none(
          "SEC-1",
          "Terraform makes shells for secrets and never knows their values",
          Set.of(
              "aws_secretsmanager_secret_version",
              "aws_secretsmanager_random_password",
              "random_password",
              "tls_private_key"));

  static final HouseRule NO_PASSWORD_ARGUMENTS =
      new HouseRule(
          "SEC-2",
          "no argument holds a password",
          (stack, block) ->
              Stream.of("password", "master_password", "auth_token", "access_token", "oauth_token")
                  .noneMatch(block.body()::has));

  static final HouseRule NO_SECRET_IN_THE_ENVIRONMENT =
      HouseRule.of(
          "SEC-3",
          "a container gets its secrets through its secrets block",
          Set.of("aws_ecs_task_definition"),
          task ->
              TaskRules.containers(task)
                  .flatMap(container -> container.list("environment").stream())
                  .noneMatch(AccessRules::isSecret));

  static final HouseRule NOTHING_LOOKS_LIKE_A_SECRET =
      new HouseRule(
          "SEC-4",
          "nothing in it looks like a credential",
          (stack, block) -> !SECRET_VALUE.matcher(block.body().json().toString()).find());

  static final List<HouseRule> ALL =
      List.of(
          NO_STANDING_CREDENTIALS,
          NO_ALMIGHTY_POLICY,
          NO_SECRET_VALUES_IN_STATE,
          NO_PASSWORD_ARGUMENTS,
          NO_SECRET_IN_THE_ENVIRONMENT,
          NOTHING_LOOKS_LIKE_A_SECRET);

  private AccessRules() {}

  private static boolean isSecret(JsonNode variable) {
    String name = variable.path("name").asText();
    return SECRET_NAME.matcher(name).matches()
        && !HARMLESS_NAME.matcher(name).matches()
        && !variable.path("value").asText().isEmpty();
  }

  /** Statements of policies that are written as JSON or as a policy document's blocks. */
  private static Stream<Body> statements(Block block) {
    if (block.type().equals("aws_iam_policy_document")) {
      return block.body().blocks("statement").stream();
    }
    boolean isDocument = block.body().text("policy").orElse("").startsWith("{");
    return isDocument
        ? block.body().document("policy").blocks("Statement").stream()
        : Stream.empty();
  }

  private static boolean allowsEverything(Body statement) {
    String effect = statement.text("Effect").or(() -> statement.text("effect")).orElse("Allow");
    boolean everything =
        statement.texts("Action").contains("*")
            || statement.texts("actions").contains("*")
            || statement.has("NotAction")
            || statement.has("not_actions");
    return effect.equals("Allow") && everything;
  }
}
