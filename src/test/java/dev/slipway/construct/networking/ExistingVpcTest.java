package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExistingVpcTest {
  private static final StackModel STACK = Synthesized.synthScope(ExistingNetworks::vpc);

  @Test
  void createsNothing() {
    assertThat(STACK.resources()).isEmpty();
  }

  @Test
  void findsTheVpcByItsName() {
    assertThat(STACK).has("data.aws_vpc.vpc").has("tags", Map.of("Name", "shop-vpc"));
  }

  @Test
  void findsThePrivateRouteTableByItsName() {
    assertThat(STACK)
        .has("data.aws_route_table.vpc_private")
        .has("vpc_id", "${data.aws_vpc.vpc.id}")
        .has("tags.Name", "shop-rt");
  }

  @Test
  void findsThePublicSubnetsByTheirNames() {
    assertThat(STACK)
        .has("data.aws_subnets.vpc_public")
        .has(
            "filter",
            List.of(
                Map.of("name", "vpc-id", "values", List.of("${data.aws_vpc.vpc.id}")),
                Map.of("name", "tag:Name", "values", List.of("shop-public-*"))));
  }

  @Test
  void findsTheProxyByTheNameOfItsGroup() {
    assertThat(STACK)
        .has("data.aws_security_group.vpc_proxy")
        .has("vpc_id", "${data.aws_vpc.vpc.id}")
        .has("name", "shop-proxy");
  }

  @Test
  void refusesAMainRouteTableThatLeadsOutOfTheVpc() {
    assertThat(STACK)
        .has("data.aws_route_table.vpc_main")
        .has("filter.name", "association.main")
        .has(
            "lifecycle.postcondition.condition",
            "${alltrue([for r in self.routes : r.cidr_block != \"0.0.0.0/0\"])}")
        .has(
            "lifecycle.postcondition.error_message",
            "The main route table of shop-vpc leads out of the VPC, but the database subnets land"
                + " on it and must have no way out.");
  }
}
