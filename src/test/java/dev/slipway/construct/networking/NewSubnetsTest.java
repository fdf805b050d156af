package dev.slipway.construct.networking;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.Test;

class NewSubnetsTest {

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new NewSubnets(
                  scope,
                  "subnets",
                  new NewSubnets.Inputs(
                      Specs.NAMING, ExistingNetworks.vpc(scope), ExistingNetworks.SUBNETS)));

  @Test
  void cutsABlockForEachTierAndZone() {
    assertThat(STACK)
        .resources("aws_subnet")
        .containsExactly(
            "aws_subnet.subnets_private_eu_west_1a",
            "aws_subnet.subnets_private_eu_west_1b",
            "aws_subnet.subnets_database_eu_west_1a",
            "aws_subnet.subnets_database_eu_west_1b");
    assertThat(STACK)
        .has("aws_subnet.subnets_database_eu_west_1b")
        .has("availability_zone", "eu-west-1b")
        .has("cidr_block", "10.0.24.0/24");
  }

  @Test
  void givesNoPublicAddresses() {
    for (var subnet : STACK.resources("aws_subnet")) {
      assertThat(subnet).has("map_public_ip_on_launch", false);
    }
  }

  @Test
  void namesASubnetByItsZoneSoThatAnotherStackFindsIt() {
    assertThat(STACK)
        .has("aws_subnet.subnets_private_eu_west_1a")
        .has("tags.Name", "shop-dev-private-eu-west-1a");
  }

  @Test
  void privateSubnetsShareTheExistingWayOut() {
    assertThat(STACK)
        .has("aws_route_table_association.subnets_private_eu_west_1a_routes")
        .has("subnet_id", "${aws_subnet.subnets_private_eu_west_1a.id}")
        .has("route_table_id", "${data.aws_route_table.vpc_private.id}");
  }

  @Test
  void databaseSubnetsStandOnTheTableWithoutAWayOut() {
    assertThat(STACK)
        .has("aws_route_table_association.subnets_database_eu_west_1a_routes")
        .has("subnet_id", "${aws_subnet.subnets_database_eu_west_1a.id}")
        .has("route_table_id", "${data.aws_route_table.vpc_main.id}");
  }
}
