package dev.slipway.system.h2o;

import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2O's VPC: its two tiers, where each leads, and what stands in which. */
class H2oNetworkTest {
  private static final List<String> PUBLIC =
      List.of("${aws_subnet.vpc_public_us_east_1a.id}", "${aws_subnet.vpc_public_us_east_1b.id}");
  private static final List<String> PRIVATE =
      List.of("${aws_subnet.vpc_private_us_east_1a.id}", "${aws_subnet.vpc_private_us_east_1b.id}");

  @ParameterizedTest
  @CsvSource({
    "public, a, 10.0.1.0/24, public",
    "public, b, 10.0.2.0/24, public",
    "private, a, 10.0.11.0/24, private_us_east_1a",
    "private, b, 10.0.12.0/24, private_us_east_1b",
  })
  @DisplayName("H2O-02 four subnets: a public and a private one in each of two zones")
  void subnets(String tier, String zone, String block, String table) {
    String id = "vpc_" + tier + "_us_east_1" + zone;
    for (var stack : List.of(H2os.DEV, H2os.PROD)) {
      assertThat(stack)
          .has("aws_subnet." + id)
          .has("cidr_block", block)
          .has("availability_zone", "us-east-1" + zone);
      assertThat(stack)
          .has("aws_route_table_association." + id + "_routes")
          .has("route_table_id", "${aws_route_table.vpc_" + table + "_routes.id}");
      assertThat(stack).resources("aws_subnet").hasSize(4);
    }
  }

  @ParameterizedTest
  @CsvSource({"dev, a, a", "dev, b, a", "prod, a, a", "prod, b, b"})
  @DisplayName("H2O-02 a private subnet leaves by its zone's NAT gateway; in dev by the only one")
  void waysOut(String environment, String zone, String nat) {
    assertThat(H2os.of(environment))
        .has("aws_route.vpc_private_us_east_1" + zone + "_routes")
        .has("destination_cidr_block", "0.0.0.0/0")
        .has("nat_gateway_id", "${aws_nat_gateway.vpc_nat_us_east_1" + nat + ".id}");
  }

  @ParameterizedTest
  @CsvSource({"dev, 1", "prod, 2"})
  @DisplayName("H2O-02 dev has one NAT gateway, prod two, each in its own zone's public subnet")
  void nats(String environment, int count) {
    assertThat(H2os.of(environment)).resources("aws_nat_gateway").hasSize(count);
    for (var nat : H2os.of(environment).resources("aws_nat_gateway")) {
      String subnet = nat.name().replace("vpc_nat_", "vpc_public_");
      assertThat(nat).has("subnet_id", "${aws_subnet." + subnet + ".id}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-02 the load balancer is in public subnets; tasks, database, cache in private")
  void places(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack).only("aws_lb").has("internal", false).has("subnets", PUBLIC);
    assertThat(stack).only("aws_ecs_service").has("network_configuration.subnets", PRIVATE);
    assertThat(stack).only("aws_db_subnet_group").has("subnet_ids", PRIVATE);
    assertThat(stack).only("aws_elasticache_subnet_group").has("subnet_ids", PRIVATE);
  }
}
