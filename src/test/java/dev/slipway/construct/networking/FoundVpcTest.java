package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.networking.FoundNetworkSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class FoundVpcTest {
  private static final String VPC = "vpc-0123456789abcdef0";
  private static final StackModel STACK = stack(Optional.of(Map.of("Tier", "database")));

  @Test
  @DisplayName("FIB-01 a VPC is found by its id, and nothing in it is made or changed")
  void createsNothing() {
    assertThat(STACK.resources()).isEmpty();
    assertThat(STACK).has("data.aws_vpc.vpc").has("id", VPC);
  }

  @Test
  @DisplayName("FIB-01 the subnets of each tier are found by their tags, one in each zone")
  void findsASubnetForEachTierAndZone() {
    assertThat(STACK.blocks().map(block -> block.address()).filter(it -> it.contains("_subnets")))
        .containsExactly(
            "data.aws_subnets.vpc_public_eu_west_1a",
            "data.aws_subnets.vpc_public_eu_west_1b",
            "data.aws_subnets.vpc_private_eu_west_1a",
            "data.aws_subnets.vpc_private_eu_west_1b",
            "data.aws_subnets.vpc_database_eu_west_1a",
            "data.aws_subnets.vpc_database_eu_west_1b");
    assertThat(STACK)
        .has("data.aws_subnets.vpc_private_eu_west_1b")
        .has("tags", Map.of("Tier", "private", "Of", "$${x}"))
        .has(
            "filter",
            List.of(
                Map.of("name", "vpc-id", "values", List.of("${data.aws_vpc.vpc.id}")),
                Map.of("name", "availability-zone", "values", List.of("eu-west-1b"))));
  }

  @Test
  void oneThatIsMissingIsSaidWithItsTags() {
    assertThat(STACK)
        .has("data.aws_subnets.vpc_private_eu_west_1a")
        .has("lifecycle.postcondition.0.condition", "${length(self.ids) == 1}")
        .has(
            "lifecycle.postcondition.0.error_message",
            "There must be one subnet in eu-west-1a of "
                + VPC
                + " with the tags {Of=$${x}, Tier=private}.");
  }

  @Test
  @DisplayName("FIB-01 each tier is checked to lead where it should")
  void checksWhereTheTiersLead() {
    assertLeads(
        "public",
        "${anytrue([for r in self.routes : r.cidr_block == \"0.0.0.0/0\""
            + " && startswith(coalesce(r.gateway_id, \"-\"), \"igw-\")])}",
        "must lead to an internet gateway, since public load balancers stand there.");
    assertLeads(
        "private",
        "${anytrue([for r in self.routes : r.cidr_block == \"0.0.0.0/0\"])"
            + " && alltrue([for r in self.routes :"
            + " !startswith(coalesce(r.gateway_id, \"-\"), \"igw-\")])}",
        "must lead out of the VPC, but not through an internet gateway, since tasks run there.");
    assertLeads(
        "database",
        "${alltrue([for r in self.routes : r.cidr_block != \"0.0.0.0/0\""
            + " && !startswith(coalesce(r.gateway_id, \"-\"), \"igw-\")])}",
        "must not lead out of the VPC, since databases stand there.");
  }

  @Test
  @DisplayName("FIB-12 it says of itself what a VPC of a system's own says")
  void saysTheSameOfItself() {
    assertThat(STACK).has("output.vpc_id").has("value", "${data.aws_vpc.vpc.id}");
    for (String tier : List.of("public", "private", "database")) {
      String ids = "${one(data.aws_subnets.vpc_" + tier + "_eu_west_1%s.ids)}";
      assertThat(STACK)
          .has("output." + tier + "_subnet_ids")
          .has("value", List.of(ids.formatted("a"), ids.formatted("b")));
    }
  }

  @Test
  void withoutATierOfTheirOwnDatabasesStandInThePrivateSubnets() {
    var stack = stack(Optional.empty());

    assertThat(stack).doesNotHave("data.aws_subnets.vpc_database_eu_west_1a");
    assertThat(stack).doesNotHave("output.database_subnet_ids");
    assertThat(stack)
        .has("output.stores")
        .has("value", stack.at("output.private_subnet_ids").orElseThrow().body().at("value"));
  }

  private static void assertLeads(String tier, String condition, String words) {
    assertThat(STACK)
        .has("data.aws_route_table.vpc_" + tier + "_eu_west_1b_routes")
        .has("subnet_id", "${one(data.aws_subnets.vpc_" + tier + "_eu_west_1b.ids)}")
        .has("lifecycle.postcondition.0.condition", condition)
        .has(
            "lifecycle.postcondition.0.error_message",
            "The route table of the " + tier + " subnet in eu-west-1b of " + VPC + " " + words);
  }

  private static StackModel stack(Optional<Map<String, String>> databases) {
    var spec =
        new FoundNetworkSpec(
            VPC,
            List.of("eu-west-1b", "eu-west-1a"),
            Map.of("Tier", "public"),
            Map.of("Tier", "private", "Of", "${x}"),
            databases);
    return Synthesized.synthScope(
        scope -> {
          var found =
              HasNetwork.of(scope, "vpc", new HasNetwork.Inputs(Specs.NAMING, Specs.TARGET, spec));
          found.outputs().forEach(each -> output(scope, each.name(), each.value()));
          output(scope, "stores", found.network().databaseSubnets().ids());
          assertThat(found.network().vpcName()).isEqualTo(VPC);
          assertThat(found.network().waysOut()).containsExactly(WayOut.internet());
        });
  }

  private static void output(Construct scope, String name, Object value) {
    TerraformOutput.Builder.create(scope, name).value(value).build();
  }
}
