package dev.slipway.construct.rds;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuroraDatabaseTest {
  private static final StackModel DEV =
      stack(Specs.aurora("15.15", KeyOwner.AWS, false, Map.of("a", "eu-west-1a")));
  private static final StackModel PROD =
      stack(
          Specs.aurora(
              "15.15", KeyOwner.CUSTOMER, true, Map.of("a", "eu-west-1a", "b", "eu-west-1b")));

  @Test
  @DisplayName("FIB-02 Aurora PostgreSQL of the version that the file names, encrypted")
  void engine() {
    assertThat(DEV)
        .only("aws_rds_cluster")
        .has("cluster_identifier", "shop-dev")
        .has("engine", "aurora-postgresql")
        .has("engine_version", "15.15")
        .has("storage_encrypted", true);
  }

  @Test
  @DisplayName("FIB-02 backups are taken and kept as the file says, and maintenance stays away")
  void windows() {
    assertThat(DEV)
        .only("aws_rds_cluster")
        .has("backup_retention_period", 7)
        .has("preferred_backup_window", "03:00-04:00")
        .has("preferred_maintenance_window", "sun:05:00-sun:06:00");
  }

  @Test
  @DisplayName("FIB-02 each instance stands in the zone that the file names, under its own address")
  void instances() {
    assertThat(PROD)
        .has("aws_rds_cluster_instance.database_b")
        .has("identifier", "shop-dev-b")
        .has("cluster_identifier", "${aws_rds_cluster.database.id}")
        .has("availability_zone", "eu-west-1b")
        .has("instance_class", "db.t4g.medium")
        .has("publicly_accessible", false)
        .has("auto_minor_version_upgrade", false);
    assertThat(PROD).has("aws_rds_cluster_instance.database_a").has("identifier", "shop-dev-a");
    assertThat(PROD.resources("aws_rds_cluster_instance")).hasSize(2);
  }

  @Test
  @DisplayName("ALL-04 it has no password that Terraform knows")
  void password() {
    assertThat(DEV)
        .only("aws_rds_cluster")
        .has("manage_master_user_password", true)
        .has("master_username", "slipway_master")
        .hasNo("master_password");
  }

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
    var newer = stack(Specs.aurora("17.4", KeyOwner.AWS, false, Map.of("a", "eu-west-1a")));

    assertThat(parameters(newer)).isEmpty();
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
  @DisplayName("ALL-09 opens no port by itself and stands in the database subnets")
  void place() {
    assertThat(PROD).doesNotHave("aws_vpc_security_group_ingress_rule");
    assertThat(PROD).doesNotHave("aws_vpc_security_group_egress_rule");
    assertThat(PROD)
        .only("aws_db_subnet_group")
        .has("subnet_ids", List.of("subnet-database-a", "subnet-database-b"));
    assertThat(PROD)
        .only("aws_rds_cluster")
        .has("db_subnet_group_name", "${aws_db_subnet_group.database.name}")
        .has("vpc_security_group_ids", List.of("${aws_security_group.database.id}"));
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
  void namesTheSecretInWhichRdsKeepsTheMasterLogin() {
    assertThat(DEV)
        .has("output.secret")
        .has("value", "${aws_rds_cluster.database.master_user_secret[0].secret_arn}");
  }

  private static List<String> parameters(StackModel stack) {
    return stack
        .resources("aws_rds_cluster_parameter_group")
        .get(0)
        .body()
        .list("parameter")
        .stream()
        .map((JsonNode each) -> each.path("name").asText() + "=" + each.path("value").asText())
        .toList();
  }

  private static StackModel stack(AuroraSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var inputs = new AuroraDatabase.Inputs(Specs.NAMING, Specs.NETWORK, spec);
          var database = new AuroraDatabase(scope, "database", inputs);
          TerraformOutput.Builder.create(scope, "secret").value(database.masterSecretArn()).build();
          database
              .logGroup()
              .ifPresent(log -> TerraformOutput.Builder.create(scope, "log").value(log).build());
        });
  }
}
