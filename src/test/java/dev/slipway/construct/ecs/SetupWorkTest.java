package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SetupWorkTest {
  @Test
  void isToldOfTheDatabaseByNamesAlone() {
    assertThat(Tasks.containerAt(DataSetups.STACK, "data_setup"))
        .document("environment.0.value")
        .has(
            "database",
            Map.of(
                "host",
                "${aws_db_instance.database.address}",
                "port",
                5432,
                "masterSecret",
                "${aws_db_instance.database.master_user_secret[0].secret_arn}",
                "sslmode",
                "verify-full",
                "logins",
                List.of(
                    Map.of(
                        "name",
                        "shop",
                        "databases",
                        List.of(Map.of("name", "shop", "extensions", List.of("vector"))),
                        "connections",
                        List.of(
                            Map.of("secret", "shop/url", "template", DataSetups.DATABASE_URL))))));
  }

  @Test
  @DisplayName("FIB-02, FIB-08 of a cluster it is told the same, and which keys a secret has")
  void isToldOfACluster() {
    assertThat(Tasks.containerAt(DataSetups.ON_AURORA, "data_setup"))
        .document("environment.0.value")
        .has("database.host", "${aws_rds_cluster.database.endpoint}")
        .has(
            "database.masterSecret", "${aws_rds_cluster.database.master_user_secret[0].secret_arn}")
        .has(
            "database.logins.0.databases",
            List.of(Map.of("name", "shop", "extensions", List.of("vector"))))
        .has(
            "database.logins.0.connections",
            List.of(
                Map.of(
                    "secret",
                    "shop/keys",
                    "template",
                    Map.of("DB_USERNAME", "{user}", "DB_PASSWORD", "{password}$${x}"))));
    assertThat(DataSetups.ON_AURORA)
        .has("aws_iam_role_policy.data_setup_application")
        .document("policy")
        .has("Statement.1.Sid", "Connections")
        .has("Statement.1.Resource", List.of("arn:keys"));
  }

  @Test
  void isToldOfTheCache() {
    assertThat(Tasks.containerAt(DataSetups.STACK, "data_setup"))
        .document("environment.0.value")
        .has(
            "cache",
            Map.of(
                "replicationGroup",
                "shop-dev",
                "host",
                "${aws_elasticache_replication_group.cache.primary_endpoint_address}",
                "port",
                6379,
                "connections",
                List.of(
                    Map.of(
                        "secret",
                        "shop/redis",
                        "template",
                        "rediss://:{token}@{host}:{port}/0?$${x}"))));
  }

  @Test
  void isToldWhoReadsWhatItWrites() {
    assertThat(Tasks.containerAt(DataSetups.STACK, "data_setup"))
        .document("environment.0.value")
        .has("services", List.of(Map.of("cluster", "shop-dev", "service", "shop-dev-web")));
  }

  @Test
  void mayDoExactlyItsWork() {
    assertThat(DataSetups.STACK)
        .has("aws_iam_role_policy.data_setup_application")
        .document("policy")
        .has(
            "Statement",
            List.of(
                allow(
                    "MasterLogin",
                    "${aws_db_instance.database.master_user_secret[0].secret_arn}",
                    "secretsmanager:GetSecretValue"),
                allow(
                    "MasterKey",
                    "${aws_kms_key.database_key.arn}",
                    Map.of(
                        "StringEquals",
                        Map.of("kms:ViaService", "secretsmanager.eu-west-1.amazonaws.com")),
                    "kms:Decrypt"),
                allow(
                    "Connections",
                    List.of("arn:url", "arn:redis"),
                    "secretsmanager:DescribeSecret",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:PutSecretValue",
                    "secretsmanager:UpdateSecretVersionStage"),
                allow(
                    "CacheToken",
                    "${aws_elasticache_replication_group.cache.arn}",
                    "elasticache:DescribeReplicationGroups",
                    "elasticache:ModifyReplicationGroup"),
                allow(
                    "NewDeployments",
                    "arn:aws:ecs:eu-west-1:111122223333:service/shop-dev/shop-dev-web",
                    "ecs:DescribeServices",
                    "ecs:UpdateService")));
  }

  static Stream<StackModel> withoutToken() {
    return Stream.of(DataSetups.WITHOUT_TOKEN, DataSetups.WITHOUT_CACHE);
  }

  @ParameterizedTest
  @MethodSource("withoutToken")
  void hearsAndMayDoNothingOfACacheWithoutATokenOrOfNone(StackModel stack) {
    assertThat(Tasks.containerAt(stack, "data_setup"))
        .document("environment.0.value")
        .hasNo("cache");
    assertThat(
            stack
                .at("aws_iam_role_policy.data_setup_application")
                .orElseThrow()
                .body()
                .document("policy")
                .blocks("Statement")
                .stream()
                .map(each -> each.text("Sid").orElseThrow()))
        .containsExactly("MasterLogin", "MasterKey", "Connections", "NewDeployments");
  }

  @Test
  void refusesToWriteConnectionsToACacheThatIsNotThere() {
    Map<String, String> arns = Map.of("shop/url", "arn:url", "shop/redis", "arn:redis");
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                DataSetups.stack(arns, Map.of("shop/redis", "{token}"), scope -> Optional.empty()));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo("the data set-up is to write connections to a cache [shop/redis], but has none");
  }

  @Test
  void refusesToWriteASecretThatIsNotThere() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> DataSetups.stack(Map.of("shop/url", "arn")));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "the data set-up is to write shop/redis, which is none of its secrets [shop/url]");
  }
}
