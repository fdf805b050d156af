package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Production's VPC, which somebody else made, and who stands where in it. */
class FibonaccoFoundVpcTest {
  private static final StackModel PRODUCTION = Fibonaccos.PRODUCTION;

  @Test
  @DisplayName("FIB-01 production makes no VPC, but finds one by its id")
  void vpc() {
    assertThat(PRODUCTION).has("data.aws_vpc.vpc").has("id", "vpc-0123456789abcdef0");
    for (String type :
        List.of(
            "aws_vpc",
            "aws_subnet",
            "aws_route_table",
            "aws_route",
            "aws_nat_gateway",
            "aws_internet_gateway",
            "aws_eip")) {
      assertThat(PRODUCTION).doesNotHave(type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "public, 1a",
    "public, 1b",
    "private, 1a",
    "private, 1b",
    "database, 1a",
    "database, 1b",
  })
  @DisplayName("FIB-01 a subnet of each tier in each zone is found by its tag, and only one")
  void subnets(String tier, String zone) {
    assertThat(PRODUCTION)
        .has("data.aws_subnets.vpc_" + tier + "_us_east_" + zone)
        .has("tags", Map.of("Tier", tier))
        .has("filter.0.name", "vpc-id")
        .has("filter.1.values", List.of("us-east-" + zone))
        .has("lifecycle.postcondition.0.condition", "${length(self.ids) == 1}");
  }

  @Test
  @DisplayName("FIB-01 the load balancer is public, the database apart, everything else private")
  void places() {
    assertThat(PRODUCTION).only("aws_lb").has("subnets", subnets("public"));
    assertThat(PRODUCTION).only("aws_db_subnet_group").has("subnet_ids", subnets("database"));
    assertThat(PRODUCTION)
        .only("aws_elasticache_subnet_group")
        .has("subnet_ids", subnets("private"));
    for (var service : PRODUCTION.resources("aws_ecs_service")) {
      assertThat(service).has("network_configuration.subnets", subnets("private"));
    }
    for (var group : PRODUCTION.resources("aws_security_group")) {
      assertThat(group).has("vpc_id", "${data.aws_vpc.vpc.id}");
    }
  }

  @Test
  @DisplayName("FIB-01, FIB-12 outputs are the same, whoever made the network")
  void outputs() {
    assertThat(PRODUCTION).has("output.vpc_id").has("value", "${data.aws_vpc.vpc.id}");
    assertThat(Fibonaccos.DEV).has("output.vpc_id").has("value", "${aws_vpc.vpc.id}");
    for (String tier : List.of("public", "private", "database")) {
      String output = "output." + tier + "_subnet_ids";
      String subnet = "aws_subnet.vpc_" + tier + "_us_east_";
      assertThat(PRODUCTION).has(output).has("value", subnets(tier));
      assertThat(Fibonaccos.DEV)
          .has(output)
          .has("value", List.of("${" + subnet + "1a.id}", "${" + subnet + "1b.id}"));
    }
    assertThat(PRODUCTION.at("output.nat_addresses")).isEmpty();
  }

  private static List<String> subnets(String tier) {
    return List.of(
        "${one(data.aws_subnets.vpc_" + tier + "_us_east_1a.ids)}",
        "${one(data.aws_subnets.vpc_" + tier + "_us_east_1b.ids)}");
  }
}
