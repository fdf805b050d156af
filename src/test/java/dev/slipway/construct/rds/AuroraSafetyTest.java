package dev.slipway.construct.rds;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.construct.rds.Auroras.DEV;
import static dev.slipway.construct.rds.Auroras.PROD;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What keeps a cluster's data: from who listens, from who deletes, and after the end. */
class AuroraSafetyTest {
  @Test
  @DisplayName("ALL-10 it takes connections over TLS alone")
  void tls() {
    assertThat(parameters(DEV)).containsExactly("rds.force_ssl=1");
    assertThat(DEV)
        .only("aws_rds_cluster_parameter_group")
        .has("name", "shop-dev-aurora-postgresql15")
        .has("family", "aurora-postgresql15")
        .has("lifecycle.create_before_destroy", true);
    assertThat(DEV)
        .only("aws_rds_cluster")
        .has("db_cluster_parameter_group_name", "${aws_rds_cluster_parameter_group.database.name}");
  }

  @Test
  void whatAuroraSaysByItselfIsNotSaidAgain() {
    var newer = Specs.aurora("17.4", KeyOwner.AWS, false, Map.of("a", "eu-west-1a"));

    assertThat(parameters(Auroras.stack(newer))).isEmpty();
  }

  @Test
  @DisplayName("H2O-07 slow statements go to a log that is there before the database, and ends")
  void slowStatements() {
    assertThat(parameters(PROD))
        .containsExactly("rds.force_ssl=1", "log_min_duration_statement=250");
    assertThat(PROD)
        .only("aws_cloudwatch_log_group")
        .has("name", "/aws/rds/cluster/shop-dev/postgresql")
        .has("retention_in_days", 30);
    assertThat(PROD)
        .only("aws_rds_cluster")
        .has("enabled_cloudwatch_logs_exports", List.of("postgresql"))
        .has("depends_on", List.of("aws_cloudwatch_log_group.database"));
    assertThat(PROD).has("output.log").has("value", "${aws_cloudwatch_log_group.database.name}");
  }

  @Test
  void withoutSlowStatementsThereIsNoLog() {
    assertThat(DEV).doesNotHave("aws_cloudwatch_log_group");
    assertThat(DEV).only("aws_rds_cluster").hasNo("enabled_cloudwatch_logs_exports");
  }

  @Test
  @DisplayName("ALL-10 the customer's key encrypts all that the database holds")
  void customersKey() {
    String key = "${aws_kms_key.database_key.arn}";
    assertThat(PROD)
        .only("aws_rds_cluster")
        .has("kms_key_id", key)
        .has("master_user_secret_kms_key_id", key);
    assertThat(PROD)
        .has("aws_rds_cluster_instance.database_a")
        .has("performance_insights_kms_key_id", key);
    assertThat(DEV).doesNotHave("aws_kms_key");
  }

  @Test
  @DisplayName("ALL-10, ALL-20 a protected database leaves a snapshot, and the key that it needs")
  void finalSnapshot() {
    assertThat(PROD)
        .only("aws_rds_cluster")
        .has("deletion_protection", true)
        .has("skip_final_snapshot", false)
        .has("final_snapshot_identifier", "shop-dev-final")
        .has("copy_tags_to_snapshot", true);
    assertThat(PROD).only("aws_kms_key").has("lifecycle.prevent_destroy", true);
    assertThat(DEV)
        .only("aws_rds_cluster")
        .has("deletion_protection", false)
        .has("skip_final_snapshot", true)
        .hasNo("final_snapshot_identifier");
  }

  @Test
  @DisplayName("ALL-20 a destroy that the cluster would refuse takes none of its instances along")
  void instancesStayWithTheirCluster() {
    assertThat(PROD)
        .has("aws_rds_cluster_instance.database_b")
        .has("lifecycle.prevent_destroy", true);
    assertThat(DEV)
        .has("aws_rds_cluster_instance.database_a")
        .has("lifecycle.prevent_destroy", false);
  }

  private static List<String> parameters(StackModel stack) {
    var group = stack.resources("aws_rds_cluster_parameter_group").get(0);
    return group.body().list("parameter").stream()
        .map(each -> each.path("name").asText() + "=" + each.path("value").asText())
        .toList();
  }
}
