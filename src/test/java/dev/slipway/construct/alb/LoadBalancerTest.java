package dev.slipway.construct.alb;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import dev.slipway.construct.dns.Domains;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.storage.AccessLogsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoadBalancerTest {
  private static final Peer PROXY = new Peer.Group("proxy", "sg-proxy");
  private static final StackModel STACK =
      Synthesized.synthScope(scope -> balancer(scope, Specs.NETWORK, PROXY, Specs.LOAD_BALANCER));
  private static final StackModel PUBLIC = publicStack(Optional.of(Domains.validated()));

  @Test
  void standsInThePrivateSubnets() {
    assertThat(STACK)
        .has("aws_lb.alb")
        .has("name", "shop-dev-alb")
        .has("internal", true)
        .has("subnets", List.of("subnet-private-a", "subnet-private-b"));
  }

  @Test
  void standsInThePublicSubnetsWhereTheInternetComes() {
    assertThat(PUBLIC)
        .only("aws_lb")
        .has("internal", false)
        .has("subnets", List.of("subnet-public-a", "subnet-public-b"));
    assertThat(PUBLIC)
        .has("aws_vpc_security_group_ingress_rule.alb_from_internet_443")
        .has("cidr_ipv4", "0.0.0.0/0");
  }

  @Test
  @DisplayName("H2O-05 behind a CDN it is public, and opens 443 to the CDN's servers alone")
  void admitsACdnAlone() {
    var servers = new Peer.PrefixList("cdn_servers", "pl-cdn");
    var spec =
        new LoadBalancerSpec(
            60, false, Optional.of(Domains.validated()), Optional.empty(), Optional.empty());
    var stack = Synthesized.synthScope(scope -> balancer(scope, Specs.NETWORK, servers, spec));

    assertThat(stack)
        .only("aws_lb")
        .has("internal", false)
        .has("subnets", List.of("subnet-public-a", "subnet-public-b"));
    // The list counts as 55 of the 60 rules that a group may have: a second port is refused.
    assertThat(stack)
        .only("aws_vpc_security_group_ingress_rule")
        .has("prefix_list_id", "pl-cdn")
        .has("from_port", 443);
  }

  @Test
  void needsPublicSubnetsWhereTheInternetComes() {
    var subnets = Specs.NETWORK.privateSubnets();
    var network = new Network("vpc-1", "shop-vpc", Optional.empty(), subnets, subnets, List.of());
    Synthesized.synthScope(
        scope ->
            assertThat(
                    assertThrows(
                        IllegalArgumentException.class,
                        () -> balancer(scope, network, Peer.internet(), Specs.LOAD_BALANCER)))
                .hasMessageThat()
                .isEqualTo("shop-vpc has no public subnets"));
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
  void admitsOfTheInternetThoseAloneWhomItsSpecNames() {
    var office = List.of(new Cidr("203.0.113.0/24"), new Cidr("198.51.100.7/32"));
    var spec =
        new LoadBalancerSpec(60, false, Optional.empty(), Optional.of(office), Optional.empty());
    var stack =
        Synthesized.synthScope(scope -> balancer(scope, Specs.NETWORK, Peer.internet(), spec));

    assertThat(Reading.ways(stack, "ingress"))
        .containsExactly(
            "203.0.113.0/24 -> alb:80",
            "203.0.113.0/24 -> alb:443",
            "198.51.100.7/32 -> alb:80",
            "198.51.100.7/32 -> alb:443");
    assertThat(stack)
        .has("aws_vpc_security_group_ingress_rule.alb_from_client_203_0_113_0_24_80")
        .has("description", "HTTP from client 203 0 113 0 24");
    assertThat(stack).only("aws_lb").has("internal", false);
  }

  @Test
  void leavesNowhereByItself() {
    assertThat(STACK).doesNotHave("aws_vpc_security_group_egress_rule");
  }

  @Test
  @DisplayName("ALL-08 access logs: the load balancer waits for the policy of their bucket")
  void writesAccessLogs() {
    assertThat(STACK).only("aws_lb").hasNo("access_logs");
    assertThat(PUBLIC)
        .only("aws_lb")
        .has("access_logs.bucket", "${aws_s3_bucket_policy.alb_logs.bucket}")
        .has("access_logs.enabled", true);
  }

  @Test
  void isFoundOverHttpWithoutADomain() {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var balancer = balancer(scope, Specs.NETWORK, PROXY, Specs.LOAD_BALANCER);
              assertThat(balancer.host("web")).isEmpty();
              TerraformOutput.Builder.create(scope, "url").value(balancer.address("web")).build();
            });
    assertThat(stack).has("output.url").has("value", "http://${aws_lb.alb.dns_name}");
  }

  @Test
  void allServicesHaveOneAddressWithoutADomain() {
    Synthesized.synthScope(
        scope -> {
          var balancer = balancer(scope, Specs.NETWORK, PROXY, Specs.LOAD_BALANCER);
          assertThat(balancer.address("web")).isEqualTo(balancer.address("admin"));
        });
  }

  @Test
  void isFoundOverHttpsUnderItsHosts() {
    Synthesized.synthScope(
        scope -> {
          var balancer = publicBalancer(scope, Optional.of(Domains.issued()));
          assertThat(balancer.host("api")).hasValue("api.example.org");
          assertThat(balancer.address("api")).isEqualTo("https://api.example.org");
          assertThrows(IllegalArgumentException.class, () -> balancer.host("web"));
        });
  }

  @Test
  void measuresRequestsAndTheirLatency() {
    Synthesized.synthScope(
        scope -> {
          var balancer = publicBalancer(scope, Optional.empty());
          assertThat(balancer.requests().name()).isEqualTo("RequestCount");
          assertThat(balancer.requests().statistic()).isEqualTo("Sum");
          assertThat(balancer.latency().name()).isEqualTo("TargetResponseTime");
          assertThat(balancer.latency().statistic()).isEqualTo("Average");
        });
  }

  static StackModel publicStack(Optional<DomainSpec> domain) {
    return Synthesized.synthScope(scope -> publicBalancer(scope, domain));
  }

  private static LoadBalancer publicBalancer(TerraformStack scope, Optional<DomainSpec> domain) {
    var logs = new AccessLogsSpec("shop-dev-logs", 90, false);
    var spec = new LoadBalancerSpec(300, true, domain, Optional.empty(), Optional.of(logs));
    return balancer(scope, Specs.NETWORK, Peer.internet(), spec);
  }

  private static LoadBalancer balancer(
      TerraformStack scope, Network network, Peer client, LoadBalancerSpec spec) {
    return new LoadBalancer(
        scope, "alb", new LoadBalancer.Inputs(Specs.NAMING, Specs.TARGET, network, client, spec));
  }
}
