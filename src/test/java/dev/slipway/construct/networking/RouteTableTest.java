package dev.slipway.construct.networking;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class RouteTableTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            table(scope, "shut");
            table(scope, "public").leadsThroughInternetGateway("igw-1");
            table(scope, "private").leadsThroughNat("nat-1");
          });

  @Test
  void isNamed() {
    assertThat(STACK)
        .has("aws_route_table.shut")
        .has("vpc_id", "vpc-1")
        .has("tags.Name", "shop-shut");
  }

  @Test
  void leadsNowhereByItself() {
    assertThat(STACK).has("aws_route_table.shut").hasNo("route");
    assertThat(STACK).doesNotHave("aws_route.shut");
  }

  @Test
  void leadsThroughAnInternetGateway() {
    assertThat(STACK)
        .has("aws_route.public")
        .has("route_table_id", "${aws_route_table.public.id}")
        .has("destination_cidr_block", "0.0.0.0/0")
        .has("gateway_id", "igw-1");
  }

  @Test
  void leadsThroughANatGateway() {
    assertThat(STACK)
        .has("aws_route.private")
        .has("route_table_id", "${aws_route_table.private.id}")
        .has("destination_cidr_block", "0.0.0.0/0")
        .has("nat_gateway_id", "nat-1");
  }

  private static RouteTable table(Construct scope, String id) {
    return new RouteTable(scope, id, new RouteTable.Inputs("shop-" + id, "vpc-1"));
  }
}
