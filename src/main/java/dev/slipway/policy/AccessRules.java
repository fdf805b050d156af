package dev.slipway.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may do what, and where secrets are not. */
final class AccessRules {
  private static final Set<String> AMPLIFY = Set.of("aws_amplify_app", "aws_amplify_branch");
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
          "ALL-17",
          "no user and no access key; tasks have roles and workflows have OIDC",
          Set.of("aws_iam_user", "aws_iam_access_key", "aws_iam_user_login_profile"));

  static final HouseRule NO_SECRET_VALUES_IN_STATE =
      HouseRule.none(
          "SEC-1",
          "ALL-04",
          "Terraform makes shells for secrets and never knows their values",
          Set.of(
              "aws_secretsmanager_secret_version",
              "aws_secretsmanager_random_password",
              "random_password",
              "tls_private_key"));

  static final HouseRule NO_PASSWORD_ARGUMENTS =
      new HouseRule(
          "SEC-2",
          "ALL-04",
          "no argument holds a password",
          (stack, block) ->
              Stream.of("password", "master_password", "auth_token", "access_token", "oauth_token")
                  .noneMatch(block.body()::has));

  static final HouseRule NO_SECRET_IN_THE_ENVIRONMENT =
      HouseRule.of(
          "SEC-3",
          "ALL-04",
          "a container gets its secrets through its secrets block",
          Set.of("aws_ecs_task_definition"),
          task ->
              TaskRules.containers(task)
                  .flatMap(container -> container.list("environment").stream())
                  .noneMatch(AccessRules::isSecret));

  static final HouseRule NOTHING_LOOKS_LIKE_A_SECRET =
      new HouseRule(
          "SEC-4",
          "ALL-04",
          "nothing in it looks like a credential",
          (stack, block) -> !SECRET_VALUE.matcher(block.body().json().toString()).find());

  static final HouseRule AMPLIFY_IS_CONNECTED_BY_HAND =
      HouseRule.of(
          "SEC-5",
          "ALL-17, CLA-07",
          "a person connects Amplify with a repository, so that no token gets here",
          AMPLIFY,
          block ->
              Stream.of("repository", "basic_auth_credentials", "enable_basic_auth")
                  .noneMatch(block.body()::has));

  static final HouseRule BUNDLES_KEEP_NO_SECRET =
      HouseRule.of(
          "SEC-6",
          "ALL-04, CLA-07",
          "no variable of a bundle is secret: every visitor reads them",
          AMPLIFY,
          block ->
              block.body().at("environment_variables").properties().stream()
                  .noneMatch(each -> isSecret(each.getKey(), each.getValue())));

  static final HouseRule RDS_KEEPS_ITS_MASTER_PASSWORD =
      HouseRule.of(
          "SEC-7",
          "ALL-04",
          "RDS itself makes and keeps the master password of a database",
          Set.of("aws_db_instance", "aws_rds_cluster"),
          database -> database.body().isTrue("manage_master_user_password"));

  static final List<HouseRule> ALL =
      List.of(
          NO_STANDING_CREDENTIALS,
          NO_SECRET_VALUES_IN_STATE,
          NO_PASSWORD_ARGUMENTS,
          NO_SECRET_IN_THE_ENVIRONMENT,
          NOTHING_LOOKS_LIKE_A_SECRET,
          AMPLIFY_IS_CONNECTED_BY_HAND,
          BUNDLES_KEEP_NO_SECRET,
          RDS_KEEPS_ITS_MASTER_PASSWORD);

  private AccessRules() {}

  private static boolean isSecret(JsonNode variable) {
    return isSecret(variable.path("name").asText(), variable.path("value"));
  }

  private static boolean isSecret(String name, JsonNode value) {
    return SECRET_NAME.matcher(name).matches()
        && !HARMLESS_NAME.matcher(name).matches()
        && !value.asText().isEmpty();
  }
}
