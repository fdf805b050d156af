package dev.slipway.construct.alb;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class RouteTest {
  private static final StackModel STACK = stack(8000, "shop-vpc", Optional.empty());

  @Test
  void forwardsItsPaths() {
    assertThat(STACK)
        .has("aws_lb_listener_rule.web")
        .has("listener_arn", "${aws_lb_listener.alb_http.arn}")
        .has("priority", 10)
        .has("condition.path_pattern.values", List.of("/api/*", "/health"))
        .has("action.type", "forward")
        .has("action.target_group_arn", "${aws_lb_target_group.web.arn}");
  }

  @Test
  void looksAtTheHostOnlyWhereThereIsOne() {
    assertThat(STACK).only("aws_lb_listener_rule").hasNo("condition.1");
    assertThat(stack(8000, "shop-vpc", Optional.of("shop.example.com")))
        .only("aws_lb_listener_rule")
        .has("condition.0.host_header.values", List.of("shop.example.com"))
        .has("condition.1.path_pattern.values", List.of("/api/*", "/health"));
  }

  @Test
  void asksTasksByTheirAddress() {
    assertThat(STACK)
        .has("aws_lb_target_group.web")
        .has("target_type", "ip")
        .has("protocol", "HTTP")
        .has("port", 8000)
        .has("vpc_id", "vpc-1")
        .has("deregistration_delay", "30");
  }

  @Test
  void asksForHealthAsTheFileSays() {
    assertThat(STACK)
        .only("aws_lb_target_group")
        .has("health_check.path", "/health")
        .has("health_check.matcher", "200")
        .has("health_check.interval", 30)
        .has("health_check.timeout", 5)
        .has("health_check.healthy_threshold", 2)
        .has("health_check.unhealthy_threshold", 3);
  }

  @Test
  void keepsABrowserAtItsTargetWhereTheFileSaysSo() {
    assertThat(sticky(86_400))
        .only("aws_lb_target_group")
        .has("stickiness.enabled", true)
        .has("stickiness.type", "lb_cookie")
        .has("stickiness.cookie_duration", 86_400);
  }

  @Test
  void saysThatNoBrowserIsKept() {
    // Terraform leaves cookies on where the block is gone.
    assertThat(STACK).only("aws_lb_target_group").has("stickiness.enabled", false);
  }

  @Test
  void countsItsTargets() {
    Synthesized.synthScope(
        scope -> {
          var route = route(scope, 8000, "shop-vpc", Optional.empty(), Specs.ROUTE);
          assertThat(route.healthyTargets().name()).isEqualTo("HealthyHostCount");
          assertThat(route.healthyTargets().statistic()).isEqualTo("Maximum");
          assertThat(route.unhealthyTargets().name()).isEqualTo("UnHealthyHostCount");
          assertThat(route.unhealthyTargets().statistic()).isEqualTo("Maximum");
        });
  }

  @Test
  void theNewTargetGroupStandsBeforeTheOldOneGoes() {
    assertThat(STACK).only("aws_lb_target_group").has("lifecycle.create_before_destroy", true);
  }

  @Test
  void theTargetGroupsNameStaysWhileNothingForcesANewOne() {
    assertThat(name(stack(8000, "shop-vpc", Optional.of("shop.example.com"))))
        .isEqualTo(name(STACK));
  }

  @Test
  void theTargetGroupsNameChangesWithThePort() {
    assertThat(name(stack(8001, "shop-vpc", Optional.empty()))).isNotEqualTo(name(STACK));
  }

  @Test
  void theTargetGroupsNameChangesWithTheVpc() {
    assertThat(name(stack(8000, "other-vpc", Optional.empty()))).isNotEqualTo(name(STACK));
  }

  @Test
  void theTargetGroupsNameFitsAws() {
    assertThat(name(STACK)).matches("shop-dev-web-[0-9a-f]{6}");
    assertThat(name(STACK).length()).isAtMost(32);
  }

  private static String name(StackModel stack) {
    return stack.at("aws_lb_target_group.web").orElseThrow().body().text("name").orElseThrow();
  }

  private static StackModel sticky(int seconds) {
    var spec = new RouteSpec(10, 200, 30, 5, 2, 3, 30, 60, Optional.of(seconds));
    return Synthesized.synthScope(scope -> route(scope, 8000, "shop-vpc", Optional.empty(), spec));
  }

  private static StackModel stack(int port, String vpcName, Optional<String> host) {
    return Synthesized.synthScope(scope -> route(scope, port, vpcName, host, Specs.ROUTE));
  }

  private static Route route(
      Construct scope, int port, String vpcName, Optional<String> host, RouteSpec spec) {
    var subnets = Specs.NETWORK.privateSubnets();
    var network = new Network("vpc-1", vpcName, Optional.empty(), subnets, subnets, List.of());
    var proxy = new Peer.Group("proxy", "sg-proxy");
    var balancer =
        new LoadBalancer(
            scope,
            "alb",
            new LoadBalancer.Inputs(
                Specs.NAMING, Specs.TARGET, network, proxy, Specs.LOAD_BALANCER));
    return new Route(
        scope,
        "web",
        new Route.Inputs(
            Specs.NAMING.below("web"),
            "web",
            balancer,
            Specs.answers(port, spec),
            host,
            List.of("/api/*", "/health"),
            "${1}"));
  }
}
