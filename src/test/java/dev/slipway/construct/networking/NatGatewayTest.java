package dev.slipway.construct.networking;

import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class NatGatewayTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var routes = new RouteTable(scope, "routes", new RouteTable.Inputs("shop", "vpc-1"));
            routes.leadsThroughInternetGateway("igw-1");
            var nat =
                new NatGateway(
                    scope,
                    "nat",
                    new NatGateway.Inputs("shop-nat", "subnet-public-a", routes.waysOut()));
            TerraformOutput.Builder.create(scope, "address").value(nat.address()).build();
          });

  @Test
  void standsInAPublicSubnet() {
    assertThat(STACK)
        .has("aws_nat_gateway.nat")
        .has("subnet_id", "subnet-public-a")
        .has("tags.Name", "shop-nat");
  }

  @Test
  void hasAnAddressOfItsOwn() {
    assertThat(STACK).has("aws_eip.nat").has("domain", "vpc").has("tags.Name", "shop-nat");
    assertThat(STACK).has("aws_nat_gateway.nat").has("allocation_id", "${aws_eip.nat.id}");
    assertThat(STACK).has("output.address").has("value", "${aws_eip.nat.public_ip}");
  }

  @Test
  void waitsForTheWayOutOfItsSubnet() {
    assertThat(STACK).has("aws_nat_gateway.nat").has("depends_on", List.of("aws_route.routes"));
  }
}
