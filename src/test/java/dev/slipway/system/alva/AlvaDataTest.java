package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alva's database and cache, and the task that sets them up. */
class AlvaDataTest {
  private static final String DATABASE_SECRET =
      "${aws_secretsmanager_secret.alva_staging_database.arn}";

  @Test
  @DisplayName("ALV-05 the database")
  void database() {
    assertThat(Alvas.STAGING)
        .only("aws_db_instance")
        .has("identifier", "alva-staging")
        .has("engine", "postgres")
        .has("instance_class", "db.t3.micro")
        .has("allocated_storage", 20)
        .hasNo("max_allocated_storage")
        .has("storage_type", "gp2")
        .has("multi_az", false)
        .has("backup_retention_period", 7)
        .has("publicly_accessible", false);
  }

  @Test
  @DisplayName("ALV-05 the cache: one node, without a token, as the documented URL has none")
  void cache() {
    assertThat(Alvas.STAGING)
        .only("aws_elasticache_replication_group")
        .has("replication_group_id", "alva-staging")
        .has("engine", "redis")
        .has("node_type", "cache.t3.micro")
        .has("num_cache_clusters", 1)
        .has("automatic_failover_enabled", false)
        .has("multi_az_enabled", false)
        .has("transit_encryption_enabled", false)
        .has("port", 6379)
        .hasNo("auth_token");
  }

  @Test
  @DisplayName("ALV-05, ALV-06 data set-up makes one login and writes its URL into the secret")
  void dataSetup() {
    assertThat(Reading.setup(Alvas.STAGING).blocks("database.logins")).hasSize(1);
    assertThat(Reading.setup(Alvas.STAGING))
        .has("database.logins.0.name", "alva")
        .has("database.logins.0.databases.0.name", "alva")
        .hasNo("database.logins.0.databases.1")
        .has("database.logins.0.connections.0.secret", "alva-staging-database")
        .has(
            "database.logins.0.connections.0.template",
            "postgresql://{user}:{password}@{host}:{port}/alva?sslmode=require")
        .hasNo("database.logins.0.connections.1")
        .hasNo("cache");
  }

  @Test
  @DisplayName("ALV-06 it may write that secret alone, and start anew who reads it")
  void permissions() {
    var permissions = Reading.permissions(Alvas.STAGING, "data_setup_application");
    assertThat(permissions.keySet())
        .containsExactly("MasterLogin", "Connections", "NewDeployments");
    assertThat(permissions.get("Connections")).has("Resource", List.of(DATABASE_SECRET));
    assertThat(
            Reading.setup(Alvas.STAGING).blocks("services").stream()
                .map(each -> each.text("service").orElseThrow()))
        .containsExactly("alva-api", "alva-auth");
  }

  @Test
  @DisplayName("ALV-06, ALL-22 its login rotates every month at night")
  void rotation() {
    assertThat(Alvas.STAGING)
        .has("aws_cloudwatch_event_rule.data_setup_rotation")
        .has("name", "alva-staging-data-setup-rotation")
        .has("schedule_expression", "cron(0 2 1 * ? *)");
  }

  @Test
  @DisplayName("ALL-21, ALL-22 its failure is told, and so is a rotation that could not be started")
  void failures() {
    assertThat(
            Reading.at(Alvas.STAGING, "aws_cloudwatch_event_rule.cluster_failures")
                .document("event_pattern"))
        .has("detail.clusterArn", List.of("${aws_ecs_cluster.cluster.arn}"))
        .has(
            "detail.$or.0.group",
            List.of(
                "service:alva-api", "service:alva-auth", "service:alva-web", "service:alva-admin"))
        .has(
            "detail.$or.2.group",
            List.of("family:alva-migrations", "family:alva-staging-data-setup"));
    assertThat(Alvas.STAGING)
        .has("aws_cloudwatch_metric_alarm.alarms_alva_staging_data_setup_failed_starts")
        .has("metric_name", "FailedInvocations")
        .has("dimensions.RuleName", "alva-staging-data-setup-rotation")
        .has("threshold", 0);
  }
}
