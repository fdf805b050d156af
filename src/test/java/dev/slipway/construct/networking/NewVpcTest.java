package dev.slipway.construct.networking;

import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class NewVpcTest {
  private static final StackModel STACK = stack(NewVpcs.spec("a", "b", "a"));

  /** Without a way out, and without a tier of databases. */
  private static final StackModel SHUT =
      stack(
          NewVpcs.spec(
              Map.of(
                  "eu-west-1a", NewVpcs.zone("a", Optional.empty(), false),
                  "eu-west-1b", NewVpcs.zone("b", Optional.empty(), false))));

  @Test
  void hasTheBlockOfTheFileAndHostNames() {
    assertThat(STACK)
        .has("aws_vpc.vpc")
        .has("cidr_block", "10.0.0.0/16")
        .has("enable_dns_support", true)
        .has("enable_dns_hostnames", true)
        .has("tags.Name", "shop-dev");
  }

  @Test
  void theDefaultGroupAdmitsNobody() {
    assertThat(STACK)
        .has("aws_default_security_group.vpc")
        .has("vpc_id", "${aws_vpc.vpc.id}")
        .hasNo("ingress")
        .hasNo("egress");
  }

  @Test
  void cutsABlockForEachTierAndZone() {
    assertThat(STACK)
        .resources("aws_subnet")
        .containsExactly(
            "aws_subnet.vpc_public_eu_west_1a",
            "aws_subnet.vpc_public_eu_west_1b",
            "aws_subnet.vpc_private_eu_west_1a",
            "aws_subnet.vpc_private_eu_west_1b",
            "aws_subnet.vpc_database_eu_west_1a",
            "aws_subnet.vpc_database_eu_west_1b");
    assertThat(STACK).has("aws_subnet.vpc_public_eu_west_1b").has("cidr_block", "10.0.2.0/24");
    assertThat(STACK).has("aws_subnet.vpc_private_eu_west_1b").has("cidr_block", "10.0.12.0/24");
    assertThat(STACK).has("aws_subnet.vpc_database_eu_west_1b").has("cidr_block", "10.0.22.0/24");
  }

  @Test
  void publicSubnetsLeadToTheInternet() {
    assertThat(STACK)
        .has("aws_route.vpc_public_routes")
        .has("route_table_id", "${aws_route_table.vpc_public_routes.id}")
        .has("gateway_id", "${aws_internet_gateway.vpc.id}");
    assertUses("public", "a", "vpc_public_routes");
    assertUses("public", "b", "vpc_public_routes");
  }

  @Test
  void aZoneThatNamesItselfHasANatGateway() {
    assertThat(STACK)
        .only("aws_nat_gateway")
        .has("subnet_id", "${aws_subnet.vpc_public_eu_west_1a.id}")
        .has("allocation_id", "${aws_eip.vpc_nat_eu_west_1a.id}")
        .has("depends_on", List.of("aws_route.vpc_public_routes"));
  }

  @Test
  void aPrivateSubnetLeavesThroughTheZoneThatItsFileNames() {
    assertThat(STACK)
        .has("aws_route.vpc_private_eu_west_1b_routes")
        .has("route_table_id", "${aws_route_table.vpc_private_eu_west_1b_routes.id}")
        .has("nat_gateway_id", "${aws_nat_gateway.vpc_nat_eu_west_1a.id}");
    assertUses("private", "a", "vpc_private_eu_west_1a_routes");
    assertUses("private", "b", "vpc_private_eu_west_1b_routes");
  }

  @Test
  void nothingStartsInAPrivateSubnetBeforeItLeadsOut() {
    assertThat(STACK)
        .has("aws_subnet.vpc_private_eu_west_1b")
        .has("depends_on", List.of("aws_route.vpc_private_eu_west_1b_routes"));
  }

  @Test
  void databasesHaveNoWayOut() {
    assertUses("database", "a", "vpc_database_routes");
    assertUses("database", "b", "vpc_database_routes");
    assertThat(STACK).doesNotHave("aws_route.vpc_database_routes");
  }

  @Test
  void withoutNatNothingLeadsOut() {
    assertThat(SHUT).resources("aws_route").containsExactly("aws_route.vpc_public_routes");
    assertThat(SHUT).doesNotHave("aws_nat_gateway");
    assertThat(SHUT).doesNotHave("aws_eip");
  }

  @Test
  void withoutATierOfTheirOwnDatabasesStandInThePrivateSubnets() {
    assertThat(SHUT).doesNotHave("aws_route_table.vpc_database_routes");
    assertThat(SHUT)
        .has("output.database_subnets")
        .has("value", SHUT.at("output.private_subnets").orElseThrow().body().at("value"));
  }

  @Test
  void listsSubnetsByZoneWhateverTheOrderOfTheFile() {
    assertThat(STACK)
        .has("output.public_subnets")
        .has(
            "value",
            List.of(
                "${aws_subnet.vpc_public_eu_west_1a.id}",
                "${aws_subnet.vpc_public_eu_west_1b.id}"));
  }

  @Test
  void tellsTheAddressesThatOthersSee() {
    assertThat(STACK)
        .has("output.nat_addresses")
        .has("value", Map.of("eu-west-1a", "${aws_eip.vpc_nat_eu_west_1a.public_ip}"));
  }

  private static void assertUses(String tier, String letter, String table) {
    String subnet = "vpc_" + tier + "_eu_west_1" + letter;
    assertThat(STACK)
        .has("aws_route_table_association." + subnet + "_routes")
        .has("subnet_id", "${aws_subnet." + subnet + ".id}")
        .has("route_table_id", "${aws_route_table." + table + ".id}");
  }

  private static StackModel stack(NewNetworkSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var vpc = new NewVpc(scope, "vpc", NewVpcs.inputs(spec));
          output(scope, "public_subnets", vpc.network().publicSubnets().orElseThrow().ids());
          output(scope, "private_subnets", vpc.network().privateSubnets().ids());
          output(scope, "database_subnets", vpc.network().databaseSubnets().ids());
          output(scope, "nat_addresses", vpc.natAddresses());
        });
  }

  private static void output(Construct scope, String name, Object value) {
    TerraformOutput.Builder.create(scope, name).value(value).build();
  }
}
