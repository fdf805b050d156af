package dev.slipway.construct.alb;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.networking.Peer;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class LoadBalancerTest {
  private static final StackModel STACK = Synthesized.synthScope(LoadBalancerTest::balancer);

  @Test
  void standsInThePrivateSubnets() {
    assertThat(STACK)
        .has("aws_lb.alb")
        .has("name", "shop-dev-alb")
        .has("internal", true)
        .has("subnets", List.of("subnet-private-a", "subnet-private-b"));
  }

  @Test
  void dropsInvalidHeaders() {
    assertThat(STACK).only("aws_lb").has("drop_invalid_header_fields", true);
  }

  @Test
  void keepsASilentConnectionAsLongAsTheFileSays() {
    assertThat(STACK).only("aws_lb").has("idle_timeout", 300);
  }

  @Test
  void admitsItsClientAlone() {
    assertThat(STACK)
        .resources("aws_vpc_security_group_ingress_rule")
        .containsExactly(
            "aws_vpc_security_group_ingress_rule.alb_from_proxy_80",
            "aws_vpc_security_group_ingress_rule.alb_from_proxy_443");
    for (var rule : STACK.resources("aws_vpc_security_group_ingress_rule")) {
      assertThat(rule).has("referenced_security_group_id", "sg-proxy");
    }
  }

  @Test
  void leavesNowhereByItself() {
    assertThat(STACK).doesNotHave("aws_vpc_security_group_egress_rule");
  }

  @Test
  void answersWhatNoRouteTakes() {
    assertThat(STACK)
        .has("aws_lb_listener.alb_http")
        .has("port", 80)
        .has("default_action.type", "fixed-response")
        .has("default_action.fixed_response.status_code", "404");
  }

  static LoadBalancer balancer(Construct scope) {
    var proxy = new Peer.Group("proxy", "sg-proxy");
    return new LoadBalancer(
        scope,
        "alb",
        new LoadBalancer.Inputs(Specs.NAMING, Specs.NETWORK, proxy, Specs.LOAD_BALANCER));
  }
}
