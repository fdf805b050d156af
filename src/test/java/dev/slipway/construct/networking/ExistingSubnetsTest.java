package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.networking.SubnetsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExistingSubnetsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var spec = new SubnetsSpec.Existing(List.of("eu-west-1a", "eu-west-1b"), "shop-dev");
            var vpc = ExistingNetworks.vpc(scope);
            var subnets =
                new ExistingSubnets(
                    scope, "subnets", new ExistingSubnets.Inputs(Specs.NAMING, vpc, spec));
            TerraformOutput.Builder.create(scope, "ids")
                .value(subnets.network().databaseSubnets().ids())
                .build();
          });

  @Test
  void createsNothing() {
    assertThat(STACK.resources()).isEmpty();
  }

  @Test
  void looksForTheNamesThatTheOtherStackGives() {
    assertThat(STACK)
        .has("data.aws_subnets.subnets_private_eu_west_1b")
        .has("filter.0.values", List.of("${data.aws_vpc.vpc.id}"))
        .has("filter.1.name", "tag:Name")
        .has("filter.1.values", List.of("shop-dev-private-eu-west-1b"));
  }

  @Test
  void saysWhichStackHasToComeFirst() {
    assertThat(STACK)
        .has("data.aws_subnets.subnets_database_eu_west_1a")
        .has("lifecycle.postcondition.condition", "${length(self.ids) == 1}")
        .has(
            "lifecycle.postcondition.error_message",
            "There must be one subnet named shop-dev-database-eu-west-1a; apply shop-dev first,"
                + " which creates it.");
  }

  @Test
  void givesOneIdForEachZone() {
    assertThat(STACK)
        .has("output.ids")
        .has(
            "value",
            List.of(
                "${one(data.aws_subnets.subnets_database_eu_west_1a.ids)}",
                "${one(data.aws_subnets.subnets_database_eu_west_1b.ids)}"));
  }
}
