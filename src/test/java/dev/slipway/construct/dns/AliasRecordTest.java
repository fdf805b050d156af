package dev.slipway.construct.dns;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AliasRecordTest {
  @Test
  @DisplayName("FIB-07 a host leads to a load balancer, whose health Route 53 asks for")
  void leadsAHostToALoadBalancer() {
    assertThat(stack(new AliasTarget("alb.amazonaws.com", "Z2", false, true)))
        .only("aws_route53_record")
        .has("zone_id", "Z1")
        .has("name", "api.example.org")
        .has("type", "A")
        .has("alias.name", "alb.amazonaws.com")
        .has("alias.zone_id", "Z2")
        .has("alias.evaluate_target_health", true)
        .hasNo("ttl");
  }

  @Test
  @DisplayName("FIB-07 or to a distribution, at addresses of both kinds")
  void leadsAHostToADistribution() {
    var stack = stack(new AliasTarget("d1.cloudfront.net", "Z3", true, false));

    assertThat(stack)
        .has("aws_route53_record.host")
        .has("type", "A")
        .has("alias.evaluate_target_health", false);
    assertThat(stack)
        .has("aws_route53_record.host_ipv6")
        .has("type", "AAAA")
        .has("zone_id", "Z1")
        .has("name", "api.example.org")
        .has("alias.name", "d1.cloudfront.net")
        .has("alias.zone_id", "Z3")
        .has("alias.evaluate_target_health", false);
  }

  private static StackModel stack(AliasTarget target) {
    return Synthesized.synthScope(
        scope ->
            new AliasRecord(
                scope, "host", new AliasRecord.Inputs("Z1", "api.example.org", target)));
  }
}
