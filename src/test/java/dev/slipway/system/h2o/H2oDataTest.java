package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2O's database and cache. */
class H2oDataTest {
  @ParameterizedTest
  @CsvSource({"dev, db.t4g.micro, false", "prod, db.t4g.small, true"})
  @DisplayName("H2O-04 the database: small, in prod larger and in two zones, kept for seven days")
  void database(String environment, String size, boolean multiAz) {
    assertThat(H2os.of(environment))
        .only("aws_db_instance")
        .has("identifier", "h2o-" + environment)
        .has("engine", "postgres")
        .has("engine_version", "17")
        .has("instance_class", size)
        .has("multi_az", multiAz)
        .has("backup_retention_period", 7)
        .has("storage_encrypted", true)
        .has("publicly_accessible", false);
  }

  @ParameterizedTest
  @CsvSource({"dev, cache.t4g.micro", "prod, cache.t4g.small"})
  @DisplayName("H2O-04 the cache: one node, encrypted at rest and on its way, without a token")
  void cache(String environment, String size) {
    assertThat(H2os.of(environment))
        .only("aws_elasticache_replication_group")
        .has("replication_group_id", "h2o-" + environment)
        .has("engine", "redis")
        .has("engine_version", "7.1")
        .has("node_type", size)
        .has("num_cache_clusters", 1)
        .has("at_rest_encryption_enabled", true)
        .has("transit_encryption_enabled", true)
        .hasNo("auth_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-04 the backend is told to speak TLS to the cache")
  void redis(String environment) {
    assertThat(Reading.variables(H2os.of(environment), "backend"))
        .containsEntry(
            "REDIS_URL",
            "rediss://${aws_elasticache_replication_group.cache.primary_endpoint_address}:6379");
  }

  @ParameterizedTest
  @CsvSource({"dev, false", "prod, true"})
  @DisplayName("H2O-04, ALL-10 prod's data survives a mistaken deletion; its copies bear its tags")
  void production(String environment, boolean kept) {
    assertThat(H2os.of(environment))
        .only("aws_db_instance")
        .has("deletion_protection", kept)
        .has("skip_final_snapshot", !kept)
        .has("copy_tags_to_snapshot", true);
    assertThat(H2os.of(environment)).only("aws_lb").has("enable_deletion_protection", kept);
  }
}
