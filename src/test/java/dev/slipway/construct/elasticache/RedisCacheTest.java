package dev.slipway.construct.elasticache;

import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.elasticache.NodeType;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class RedisCacheTest {
  private static final StackModel STACK = stack(Specs.CACHE);
  private static final StackModel TWO =
      stack(new CacheSpec("7.1", new NodeType("cache.r6g.large"), 2, true, true, 0));
  private static final StackModel PLAIN =
      stack(new CacheSpec("7.1", new NodeType("cache.t3.micro"), 1, false, false, 0));

  @Test
  void isEncryptedAtRestAndInTransit() {
    assertThat(STACK)
        .only("aws_elasticache_replication_group")
        .has("at_rest_encryption_enabled", true)
        .has("transit_encryption_enabled", true);
  }

  @Test
  void speaksInPlainWhereTheFileSaysSoButIsEncryptedAtRest() {
    assertThat(PLAIN)
        .only("aws_elasticache_replication_group")
        .has("at_rest_encryption_enabled", true)
        .has("transit_encryption_enabled", false);
  }

  @Test
  void itsAddressSaysWhetherItIsEncrypted() {
    String host = "${aws_elasticache_replication_group.cache.primary_endpoint_address}";
    assertThat(STACK).has("output.url").has("value", "rediss://" + host + ":6379");
    assertThat(PLAIN).has("output.url").has("value", "redis://" + host + ":6379");
  }

  @Test
  void hasNoTokenThatTerraformKnows() {
    assertThat(STACK)
        .only("aws_elasticache_replication_group")
        .hasNo("auth_token")
        .hasNo("auth_token_update_strategy");
  }

  @Test
  void isOneNode() {
    assertThat(STACK)
        .only("aws_elasticache_replication_group")
        .has("replication_group_id", "shop-dev")
        .has("num_cache_clusters", 1)
        .has("automatic_failover_enabled", false)
        .has("multi_az_enabled", false);
  }

  @Test
  @DisplayName("FIB-03 of several nodes in different zones one takes over when the first fails")
  void severalNodes() {
    assertThat(TWO)
        .only("aws_elasticache_replication_group")
        .has("num_cache_clusters", 2)
        .has("automatic_failover_enabled", true)
        .has("multi_az_enabled", true);
    assertThat(TWO)
        .has("output.reader")
        .has("value", "${aws_elasticache_replication_group.cache.reader_endpoint_address}");
    assertThat(STACK).doesNotHave("output.reader");
  }

  @Test
  @DisplayName("FIB-03 it says what it is spoken to over, as Laravel wants to be told")
  void transport() {
    String host = "${aws_elasticache_replication_group.cache.primary_endpoint_address}";
    assertThat(TWO).has("output.laravel").has("value", "tls://" + host + ":6379");
    assertThat(PLAIN).has("output.laravel").has("value", "tcp://" + host + ":6379");
  }

  @Test
  void opensNoPortByItself() {
    assertThat(STACK).doesNotHave("aws_vpc_security_group_ingress_rule");
    assertThat(STACK).doesNotHave("aws_vpc_security_group_egress_rule");
  }

  @Test
  void standsInThePrivateSubnets() {
    assertThat(STACK)
        .only("aws_elasticache_subnet_group")
        .has("name", "shop-dev-redis")
        .has("subnet_ids", List.of("subnet-private-a", "subnet-private-b"));
    assertThat(STACK)
        .only("aws_elasticache_replication_group")
        .has("subnet_group_name", "${aws_elasticache_subnet_group.cache.name}")
        .has("security_group_ids", List.of("${aws_security_group.cache.id}"));
  }

  private static StackModel stack(CacheSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var inputs = new RedisCache.Inputs(Specs.NAMING, Specs.NETWORK, spec);
          var cache = new RedisCache(scope, "cache", inputs);
          output(scope, "url", cache.url());
          output(scope, "laravel", cache.endpoint().url(cache.transport()));
          cache.outputs().stream()
              .filter(each -> each.name().equals("cache_reader_endpoint"))
              .forEach(each -> output(scope, "reader", each.value()));
        });
  }

  private static void output(Construct scope, String name, Object value) {
    TerraformOutput.Builder.create(scope, name).value(value).build();
  }
}
