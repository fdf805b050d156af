package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {
  @Test
  void nobodyHasStandingCredentials() {
    assertThat(
            broken(
                AccessRules.NO_STANDING_CREDENTIALS,
                "'aws_iam_role': {'a': {}}, 'aws_iam_user': {'a': {}},"
                    + "'aws_iam_access_key': {'a': {}}"))
        .containsExactly("aws_iam_user.a", "aws_iam_access_key.a");
  }

  @Test
  void noSecretValueComesIntoTheState() {
    assertThat(
            broken(
                AccessRules.NO_SECRET_VALUES_IN_STATE,
                "'aws_secretsmanager_secret': {'a': {}}, 'random_password': {'a': {}},"
                    + "'aws_secretsmanager_secret_version': {'a': {}}"))
        .containsExactly("random_password.a", "aws_secretsmanager_secret_version.a");
  }

  @Test
  void noArgumentHoldsAPassword() {
    assertThat(
            broken(
                AccessRules.NO_PASSWORD_ARGUMENTS,
                """
                'aws_db_instance': {'good': {'manage_master_user_password': true},
                                    'bad': {'password': '${var.password}'}},
                'aws_elasticache_replication_group': {'bad': {'auth_token': 'x'}}
                """))
        .containsExactly("aws_db_instance.bad", "aws_elasticache_replication_group.bad");
  }

  @Test
  void rdsKeepsItsMasterPassword() {
    assertThat(
            broken(
                AccessRules.RDS_KEEPS_ITS_MASTER_PASSWORD,
                """
                'aws_db_instance': {'good': {'manage_master_user_password': true}, 'bad': {}},
                'aws_rds_cluster': {'bad': {'manage_master_user_password': false}}
                """))
        .containsExactly("aws_db_instance.bad", "aws_rds_cluster.bad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DB_PASSWORD", "JWT_SECRET", "GITHUB_TOKEN", "OPENAI_API_KEY"})
  void noSecretStandsInTheEnvironment(String name) {
    assertThat(broken(AccessRules.NO_SECRET_IN_THE_ENVIRONMENT, environment(name, "x")))
        .containsExactly("aws_ecs_task_definition.a");
    assertThat(broken(AccessRules.NO_SECRET_IN_THE_ENVIRONMENT, environment(name, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PORT", "DB_SECRET_ARN", "SECRET_NAME", "TOKEN_TTL"})
  void whatOnlyNamesASecretMayStandInTheEnvironment(String name) {
    assertThat(broken(AccessRules.NO_SECRET_IN_THE_ENVIRONMENT, environment(name, "x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "-----BEGIN RSA PRIVATE KEY-----",
        "sk-" + "abcdefghijklmnopqrstuv",
        "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
        "postgres://app:hunter2@db.internal/app"
      })
  void nothingLooksLikeASecret(String value) {
    assertThat(broken(AccessRules.NOTHING_LOOKS_LIKE_A_SECRET, environment("A", value)))
        .containsExactly("aws_ecs_task_definition.a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com:443/a@b",
        "postgres://db.internal:5432/app",
        "postgres://{user}:{password}@{host}/app",
        "arn:aws:iam::123456789012:role/x",
        "task-abcdefghijklmnopqrstuvwxyz"
      })
  void ordinaryTextIsNoSecret(String value) {
    assertThat(broken(AccessRules.NOTHING_LOOKS_LIKE_A_SECRET, environment("A", value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'repository': 'x'", "'enable_basic_auth': true"})
  void nobodyIsConnectedWithAmplifyFromHere(String argument) {
    assertThat(
            broken(
                AccessRules.AMPLIFY_IS_CONNECTED_BY_HAND,
                "'aws_amplify_app': {'good': {'name': 'x'}, 'bad': {%s}}".formatted(argument)))
        .containsExactly("aws_amplify_app.bad");
  }

  @Test
  void amplifyKnowsNoToken() {
    assertThat(
            broken(
                AccessRules.NO_PASSWORD_ARGUMENTS,
                "'aws_amplify_app': {'a': {'access_token': 'x'}, 'b': {'oauth_token': 'x'}}"))
        .containsExactly("aws_amplify_app.a", "aws_amplify_app.b");
  }

  @Test
  void bundlesKeepNoSecret() {
    assertThat(
            broken(
                AccessRules.BUNDLES_KEEP_NO_SECRET,
                """
                'aws_amplify_app': {
                  'good': {'environment_variables': {'VITE_API_URL': 'x', 'VITE_CLIENT_ID': 'y'}},
                  'bad': {'environment_variables': {'VITE_API_KEY': 'x'}}},
                'aws_amplify_branch': {'bad': {'environment_variables': {'SESSION_SECRET': 'x'}}}
                """))
        .containsExactly("aws_amplify_app.bad", "aws_amplify_branch.bad");
  }

  private static String environment(String name, String value) {
    return "'aws_ecs_task_definition': {'a': {'container_definitions': '%s'}}"
        .formatted(
            "[{'environment': [{'name': '%s', 'value': '%s'}]}]"
                .formatted(name, value)
                .replace("'", "\\'"));
  }
}
