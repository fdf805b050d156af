package dev.slipway.system.fibonacco;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dev's VPC, and who stands where in it. */
class FibonaccoNetworkTest {
  private static final StackModel DEV = Fibonaccos.DEV;

  @Test
  @DisplayName("FIB-01 a VPC of dev's own")
  void vpc() {
    assertThat(DEV)
        .only("aws_vpc")
        .has("cidr_block", "10.0.0.0/16")
        .has("tags.Name", "learning-center-dev");
    assertThat(DEV).only("aws_internet_gateway").has("vpc_id", "${aws_vpc.vpc.id}");
  }

  @ParameterizedTest
  @CsvSource({
    "public, a, 10.0.1.0/24, vpc_public_routes",
    "public, b, 10.0.2.0/24, vpc_public_routes",
    "private, a, 10.0.11.0/24, vpc_private_us_east_1a_routes",
    "private, b, 10.0.12.0/24, vpc_private_us_east_1b_routes",
    "database, a, 10.0.21.0/24, vpc_database_routes",
    "database, b, 10.0.22.0/24, vpc_database_routes",
  })
  @DisplayName("FIB-01 a subnet of each tier in two zones, and route tables by tier")
  void subnets(String tier, String zone, String block, String routes) {
    String id = "vpc_" + tier + "_us_east_1" + zone;
    assertThat(DEV)
        .has("aws_subnet." + id)
        .has("cidr_block", block)
        .has("availability_zone", "us-east-1" + zone);
    assertThat(DEV)
        .has("aws_route_table_association." + id + "_routes")
        .has("subnet_id", "${aws_subnet." + id + ".id}")
        .has("route_table_id", "${aws_route_table." + routes + ".id}");
    assertThat(DEV).resources("aws_subnet").hasSize(6);
  }

  @Test
  @DisplayName("FIB-01 private subnets leave through a NAT gateway, databases not at all")
  void waysOut() {
    assertThat(DEV)
        .only("aws_nat_gateway")
        .has("subnet_id", "${aws_subnet.vpc_public_us_east_1a.id}");
    for (String zone : List.of("1a", "1b")) {
      assertThat(DEV)
          .has("aws_route.vpc_private_us_east_" + zone + "_routes")
          .has("destination_cidr_block", "0.0.0.0/0")
          .has("nat_gateway_id", "${aws_nat_gateway.vpc_nat_us_east_1a.id}");
    }
    assertThat(DEV).doesNotHave("aws_route.vpc_database_routes");
    assertThat(DEV).resources("aws_route").hasSize(3);
  }

  @Test
  @DisplayName("FIB-01 the load balancer is public, the database apart, everything else private")
  void places() {
    assertThat(DEV).only("aws_lb").has("subnets", subnets("public"));
    assertThat(DEV).only("aws_db_subnet_group").has("subnet_ids", subnets("database"));
    assertThat(DEV).only("aws_elasticache_subnet_group").has("subnet_ids", subnets("private"));
    for (var service : DEV.resources("aws_ecs_service")) {
      assertThat(service).has("network_configuration.subnets", subnets("private"));
    }
  }

  private static List<String> subnets(String tier) {
    return List.of(
        "${aws_subnet.vpc_" + tier + "_us_east_1a.id}",
        "${aws_subnet.vpc_" + tier + "_us_east_1b.id}");
  }
}
