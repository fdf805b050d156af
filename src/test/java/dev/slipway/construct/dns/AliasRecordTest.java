package dev.slipway.construct.dns;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.Test;

class AliasRecordTest {
  @Test
  void leadsAHostToALoadBalancer() {
    var stack =
        Synthesized.synthScope(
            scope ->
                new AliasRecord(
                    scope,
                    "host",
                    new AliasRecord.Inputs("Z1", "api.example.org", "alb.amazonaws.com", "Z2")));

    assertThat(stack)
        .has("aws_route53_record.host")
        .has("zone_id", "Z1")
        .has("name", "api.example.org")
        .has("type", "A")
        .has("alias.name", "alb.amazonaws.com")
        .has("alias.zone_id", "Z2")
        .has("alias.evaluate_target_health", true)
        .hasNo("ttl");
  }
}
