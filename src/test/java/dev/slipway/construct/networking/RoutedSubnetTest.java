package dev.slipway.construct.networking;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutedSubnetTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var routes = new RouteTable(scope, "routes", new RouteTable.Inputs("shop", "vpc-1"));
            routes.leadsThroughNat("nat-1");
            new RoutedSubnet(
                scope,
                "a",
                new RoutedSubnet.Inputs(
                    Specs.NAMING,
                    "vpc-1",
                    "private",
                    "eu-west-1a",
                    new Cidr("10.0.1.0/24"),
                    routes.id(),
                    routes.waysOut()));
            new RoutedSubnet(
                scope,
                "shut",
                new RoutedSubnet.Inputs(
                    Specs.NAMING,
                    "vpc-1",
                    "database",
                    "eu-west-1a",
                    new Cidr("10.0.2.0/24"),
                    "rtb-1",
                    List.of()));
          });

  @Test
  void liesInItsZone() {
    assertThat(STACK)
        .has("aws_subnet.a")
        .has("vpc_id", "vpc-1")
        .has("availability_zone", "eu-west-1a")
        .has("cidr_block", "10.0.1.0/24");
  }

  @Test
  void isNamedAfterTierAndZone() {
    assertThat(STACK).has("aws_subnet.a").has("tags.Name", "shop-dev-private-eu-west-1a");
  }

  @Test
  void givesNoPublicAddresses() {
    assertThat(STACK).has("aws_subnet.a").has("map_public_ip_on_launch", false);
  }

  @Test
  void leadsWhereItsTableLeads() {
    assertThat(STACK)
        .has("aws_route_table_association.a_routes")
        .has("subnet_id", "${aws_subnet.a.id}")
        .has("route_table_id", "${aws_route_table.routes.id}");
  }

  @Test
  void standsOnceTheWaysOutDo() {
    assertThat(STACK).has("aws_subnet.a").has("depends_on", List.of("aws_route.routes"));
    assertThat(STACK).has("aws_subnet.shut").hasNo("depends_on");
  }
}
