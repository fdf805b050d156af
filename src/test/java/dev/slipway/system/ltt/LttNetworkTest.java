package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What LTT finds in the existing VPC, what it adds, and what it shuts itself off from. */
class LttNetworkTest {
  static Stream<StackModel> platforms() {
    return Stream.of(Ltt.NONPROD, Ltt.PROD);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  @DisplayName("LTT-02 VPC, routes, public subnets, the proxy's group and the zone are looked up")
  void lookups(StackModel stack) {
    String vpc = "${data.aws_vpc.vpc.id}";
    assertThat(stack).has("data.aws_vpc.vpc").has("tags.Name", "monitoring-stack-prod-vpc");
    assertThat(stack)
        .has("data.aws_route_table.vpc_private")
        .has("tags.Name", "monitoring-stack-prod-private-rt")
        .has("vpc_id", vpc);
    assertThat(stack)
        .has("data.aws_subnets.vpc_public")
        .has("filter.0.values.0", vpc)
        .has("filter.1.name", "tag:Name")
        .has("filter.1.values.0", "monitoring-stack-prod-public-*");
    assertThat(stack)
        .has("data.aws_security_group.vpc_proxy")
        .has("name", "monitoring-stack-prod-reverse-proxy")
        .has("vpc_id", vpc);
    assertThat(stack).has("data.aws_route53_zone.zone").has("name", "alx-ai-tools.com");
  }

  @ParameterizedTest
  @MethodSource("platforms")
  @DisplayName("LTT-02 there is no VPC, NAT, internet gateway, route table or zone of its own")
  void nothingOfItsOwn(StackModel stack) {
    for (String type :
        List.of(
            "aws_vpc",
            "aws_nat_gateway",
            "aws_eip",
            "aws_internet_gateway",
            "aws_route_table",
            "aws_route",
            "aws_route53_zone")) {
      assertThat(stack).doesNotHave(type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "private, a, 10.0.12.0/24, vpc_private",
    "private, b, 10.0.13.0/24, vpc_private",
    "database, a, 10.0.23.0/24, vpc_main",
    "database, b, 10.0.24.0/24, vpc_main",
  })
  @DisplayName("LTT-03 dev-staging creates four subnets, each on a table that the VPC has already")
  void subnets(String tier, String zone, String block, String table) {
    String id = "subnets_" + tier + "_eu_west_1" + zone;
    assertThat(Ltt.NONPROD)
        .has("aws_subnet." + id)
        .has("cidr_block", block)
        .has("availability_zone", "eu-west-1" + zone)
        .has("vpc_id", "${data.aws_vpc.vpc.id}")
        .has("tags.Name", "ltt-" + tier + "-eu-west-1" + zone);
    assertThat(Ltt.NONPROD)
        .has("aws_route_table_association." + id + "_routes")
        .has("subnet_id", "${aws_subnet." + id + ".id}")
        .has("route_table_id", "${data.aws_route_table." + table + ".id}");
    assertThat(Ltt.PROD)
        .has("data.aws_subnets." + id)
        .has("filter.1.values.0", "ltt-" + tier + "-eu-west-1" + zone)
        .contains("lifecycle.postcondition.0.error_message", "apply ltt-dev-staging first");
  }

  @Test
  @DisplayName(
      "LTT-03 prod creates no subnet, and database subnets land on a table without way out")
  void noFurtherSubnets() {
    assertThat(Ltt.NONPROD).resources("aws_subnet").hasSize(4);
    assertThat(Ltt.PROD).doesNotHave("aws_subnet");
    assertThat(Ltt.NONPROD)
        .has("data.aws_route_table.vpc_main")
        .has("filter.0.name", "association.main")
        .contains("lifecycle.postcondition.0.condition", "r.cidr_block != \"0.0.0.0/0\"");
    assertThat(Ltt.NONPROD)
        .has("output.database_route_table_id")
        .has("value", "${data.aws_route_table.vpc_main.id}");
  }
}
