package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of LTT's databases and caches. */
class LttDataTest {
  static Stream<StackModel> platforms() {
    return Stream.of(Ltt.NONPROD, Ltt.PROD);
  }

  @Test
  @DisplayName("LTT-06 the database of dev and staging")
  void nonprod() {
    assertThat(Ltt.NONPROD)
        .only("aws_db_instance")
        .has("identifier", "ltt-nonprod")
        .has("engine", "postgres")
        .has("engine_version", "17")
        .has("instance_class", "db.t4g.micro")
        .has("allocated_storage", 20)
        .hasNo("max_allocated_storage")
        .has("storage_type", "gp3")
        .has("multi_az", false)
        .has("backup_retention_period", 7)
        .hasNo("kms_key_id")
        .has("publicly_accessible", false);
    assertThat(Ltt.NONPROD).doesNotHave("aws_kms_key");
  }

  @Test
  @DisplayName("LTT-07 the database of prod")
  void prod() {
    String key = "${aws_kms_key.database_key.arn}";
    assertThat(Ltt.PROD)
        .only("aws_db_instance")
        .has("identifier", "ltt-prod")
        .has("engine", "postgres")
        .has("engine_version", "17")
        .has("instance_class", "db.t4g.small")
        .has("allocated_storage", 20)
        .has("max_allocated_storage", 100)
        .has("storage_type", "gp3")
        .has("multi_az", true)
        .has("backup_retention_period", 14)
        .has("kms_key_id", key)
        .has("master_user_secret_kms_key_id", key)
        .has("performance_insights_enabled", true)
        .has("performance_insights_kms_key_id", key)
        .has("publicly_accessible", false)
        .has("deletion_protection", true);
    assertThat(Ltt.PROD).only("aws_kms_key").has("enable_key_rotation", true);
  }

  @Test
  @DisplayName("LTT-06 the database stands in the database subnets that dev-staging creates")
  void nonprodSubnets() {
    assertThat(Ltt.NONPROD)
        .only("aws_db_subnet_group")
        .has(
            "subnet_ids",
            List.of(
                "${aws_subnet.subnets_database_eu_west_1a.id}",
                "${aws_subnet.subnets_database_eu_west_1b.id}"));
  }

  @Test
  @DisplayName("LTT-07 the database stands in the same subnets, which prod looks up")
  void prodSubnets() {
    assertThat(Ltt.PROD)
        .only("aws_db_subnet_group")
        .has(
            "subnet_ids",
            List.of(
                "${one(data.aws_subnets.subnets_database_eu_west_1a.ids)}",
                "${one(data.aws_subnets.subnets_database_eu_west_1b.ids)}"));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  @DisplayName("LTT-08 each platform has a Redis 7 node of its own, without a replica")
  void cache(StackModel stack) {
    assertThat(stack)
        .only("aws_elasticache_replication_group")
        .has("replication_group_id", stack == Ltt.PROD ? "ltt-prod" : "ltt-nonprod")
        .has("engine", "redis")
        .has("engine_version", "7.1")
        .has("node_type", "cache.t4g.micro")
        .has("num_cache_clusters", 1)
        .hasNo("replicas_per_node_group")
        .has("automatic_failover_enabled", false)
        .has("transit_encryption_enabled", true)
        .has("port", 6379);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  @DisplayName("LTT-08 the auth token is no business of Terraform's")
  void token(StackModel stack) {
    assertThat(stack).only("aws_elasticache_replication_group").hasNo("auth_token");
  }

  @Test
  @DisplayName("LTT-08 the cache stands in the private subnets")
  void cacheSubnets() {
    assertThat(Ltt.NONPROD)
        .only("aws_elasticache_subnet_group")
        .has(
            "subnet_ids",
            List.of(
                "${aws_subnet.subnets_private_eu_west_1a.id}",
                "${aws_subnet.subnets_private_eu_west_1b.id}"));
    assertThat(Reading.at(Ltt.PROD, "aws_elasticache_subnet_group.cache").texts("subnet_ids"))
        .containsExactly(
            "${one(data.aws_subnets.subnets_private_eu_west_1a.ids)}",
            "${one(data.aws_subnets.subnets_private_eu_west_1b.ids)}");
  }
}
