package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fibonacco's database and cache, and the task that sets them up. */
class FibonaccoDataTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-02 an encrypted Aurora PostgreSQL 15.15, kept for seven days, at three o'clock")
  void cluster(StackModel stack) {
    assertThat(stack)
        .only("aws_rds_cluster")
        .has("cluster_identifier", Fibonaccos.names(stack) + "-db")
        .has("engine", "aurora-postgresql")
        .has("engine_version", "15.15")
        .has("backup_retention_period", 7)
        .has("preferred_backup_window", "03:00-04:00")
        .has("storage_encrypted", true)
        .has("manage_master_user_password", true)
        .hasNo("master_password");
  }

  @Test
  @DisplayName("FIB-02 one small instance in dev")
  void dev() {
    assertThat(Fibonaccos.DEV)
        .only("aws_rds_cluster_instance")
        .has("instance_class", "db.t4g.medium")
        .has("publicly_accessible", false);
  }

  @ParameterizedTest
  @CsvSource({"a, us-east-1a", "b, us-east-1b"})
  @DisplayName("FIB-02 two larger ones in production, each in a zone that the file names")
  void production(String instance, String zone) {
    assertThat(Fibonaccos.PRODUCTION)
        .has("aws_rds_cluster_instance.database_" + instance)
        .has("identifier", "learning-center-db-" + instance)
        .has("instance_class", "db.r6g.large")
        .has("availability_zone", zone)
        .has("publicly_accessible", false);
    assertThat(Fibonaccos.PRODUCTION).resources("aws_rds_cluster_instance").hasSize(2);
  }

  @Test
  @DisplayName("FIB-02, ALL-10 production's is hard to delete and leaves a snapshot")
  void farewell() {
    assertThat(Fibonaccos.PRODUCTION)
        .only("aws_rds_cluster")
        .has("deletion_protection", true)
        .has("final_snapshot_identifier", "learning-center-db-final")
        .has("copy_tags_to_snapshot", true);
  }

  @ParameterizedTest
  @CsvSource({
    "fibonacco-dev, cache.t4g.micro, 1, false",
    "fibonacco-production, cache.r6g.large, 2, true",
  })
  @DisplayName("FIB-03 a Redis 7 that dev has once in clear, and production twice over TLS")
  void cache(String stack, String type, int nodes, boolean safe) {
    var found = both().stream().filter(each -> each.name().equals(stack)).findFirst().get();
    assertThat(found)
        .only("aws_elasticache_replication_group")
        .has("replication_group_id", Fibonaccos.names(found) + "-redis")
        .has("engine", "redis")
        .has("engine_version", "7.1")
        .has("port", 6379)
        .has("node_type", type)
        .has("num_cache_clusters", nodes)
        .has("automatic_failover_enabled", safe)
        .has("multi_az_enabled", safe)
        .has("transit_encryption_enabled", safe)
        .has("at_rest_encryption_enabled", true)
        .hasNo("auth_token");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName(
      "FIB-02, FIB-08, ALL-13 data set-up makes database, vectors, login and its five keys")
  void dataSetup(StackModel stack) {
    Body work = Reading.setup(stack);
    assertThat(work.blocks("database.logins")).hasSize(1);
    assertThat(work)
        .has("database.logins.0.name", "learning_center")
        .has("database.logins.0.databases.0.name", "learning_center")
        .has("database.logins.0.databases.0.extensions", List.of("vector"))
        .hasNo("database.logins.0.databases.1")
        .has(
            "database.logins.0.connections.0.secret",
            Fibonaccos.names(stack) + "/database/credentials")
        .has("database.logins.0.connections.0.template.DB_HOST", "{host}")
        .has("database.logins.0.connections.0.template.DB_PORT", "{port}")
        .has("database.logins.0.connections.0.template.DB_NAME", "learning_center")
        .has("database.logins.0.connections.0.template.DB_USERNAME", "{user}")
        .has("database.logins.0.connections.0.template.DB_PASSWORD", "{password}")
        .hasNo("database.logins.0.connections.1")
        .hasNo("cache");
    assertThat(work.at("database.logins.0.connections.0.template").size()).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-08, ALL-13 new passwords start anew whatever runs all the time")
  void readers(StackModel stack) {
    String names = Fibonaccos.names(stack);
    assertThat(
            Reading.setup(stack).blocks("services").stream()
                .map(each -> each.text("service").orElseThrow())
                .toList())
        .containsExactlyElementsIn(
            stack == Fibonaccos.DEV
                ? List.of(names + "-service", names + "-queue-worker")
                : List.of(names + "-service", names + "-queue-worker", names + "-scheduler"));
  }
}
