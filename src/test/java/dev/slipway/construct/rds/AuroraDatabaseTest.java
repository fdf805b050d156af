package dev.slipway.construct.rds;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.construct.rds.Auroras.DEV;
import static dev.slipway.construct.rds.Auroras.PROD;
import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuroraDatabaseTest {
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
        .has("performance_insights_enabled", true)
        .has("auto_minor_version_upgrade", false);
    assertThat(PROD)
        .has("aws_rds_cluster_instance.database_a")
        .has("identifier", "shop-dev-a")
        .has("availability_zone", "eu-west-1a");
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
    assertThat(DEV)
        .has("output.database_master_secret_arn")
        .has("value", "${aws_rds_cluster.database.master_user_secret[0].secret_arn}");
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
  @DisplayName("FIB-12 puts out where it is reached, and where its replicas are")
  void outputs() {
    assertThat(PROD)
        .has("output.database_endpoint")
        .has("value", "${aws_rds_cluster.database.endpoint}");
    assertThat(PROD)
        .has("output.database_reader_endpoint")
        .has("value", "${aws_rds_cluster.database.reader_endpoint}");
  }

  @Test
  @DisplayName(
      "FIB-09, ALL-21 alarms hear of the fullest and the busiest instance, whichever it is")
  void alarms() {
    var cluster = Map.of("DBClusterIdentifier", "shop-dev");

    assertThat(PROD)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_database_free_storage")
        .has("metric_name", "FreeLocalStorage")
        .has("statistic", "Minimum")
        .has("dimensions", cluster)
        .has("threshold", 4294967296L)
        .has("treat_missing_data", "breaching");
    assertThat(PROD)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_database_connections")
        .has("statistic", "Maximum")
        .has("dimensions", cluster)
        .has("threshold", 300);
    assertThat(PROD)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_database_cpu")
        .has("dimensions", Map.of("DBClusterIdentifier", "shop-dev", "Role", "WRITER"));
  }
}
