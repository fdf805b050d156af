package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alva's VPC, and who stands where in it. */
class AlvaNetworkTest {
  private static final List<String> PUBLIC =
      List.of("${aws_subnet.vpc_public_us_east_1a.id}", "${aws_subnet.vpc_public_us_east_1b.id}");
  private static final List<String> PRIVATE =
      List.of("${aws_subnet.vpc_private_us_east_1a.id}", "${aws_subnet.vpc_private_us_east_1b.id}");

  @Test
  @DisplayName("ALV-01 a VPC of its own, in which host names are resolved")
  void vpc() {
    assertThat(Alvas.STAGING)
        .only("aws_vpc")
        .has("cidr_block", "10.0.0.0/16")
        .has("enable_dns_support", true)
        .has("enable_dns_hostnames", true)
        .has("tags.Name", "alva-staging");
  }

  @ParameterizedTest
  @CsvSource({
    "public, a, 10.0.1.0/24, vpc_public_routes",
    "public, b, 10.0.2.0/24, vpc_public_routes",
    "private, a, 10.0.11.0/24, vpc_private_us_east_1a_routes",
    "private, b, 10.0.12.0/24, vpc_private_us_east_1b_routes",
  })
  @DisplayName("ALV-01 a public and a private subnet in each of two zones, and no others")
  void subnets(String tier, String zone, String block, String routes) {
    String id = "vpc_" + tier + "_us_east_1" + zone;
    assertThat(Alvas.STAGING)
        .has("aws_subnet." + id)
        .has("cidr_block", block)
        .has("availability_zone", "us-east-1" + zone);
    assertThat(Alvas.STAGING)
        .has("aws_route_table_association." + id + "_routes")
        .has("subnet_id", "${aws_subnet." + id + ".id}")
        .has("route_table_id", "${aws_route_table." + routes + ".id}");
    assertThat(Alvas.STAGING).resources("aws_subnet").hasSize(4);
  }

  @Test
  @DisplayName("ALV-01 one NAT gateway, through which the private subnets of both zones leave")
  void nat() {
    String nat = "vpc_nat_us_east_1a";
    assertThat(Alvas.STAGING)
        .only("aws_nat_gateway")
        .has("subnet_id", PUBLIC.get(0))
        .has("allocation_id", "${aws_eip." + nat + ".id}");
    assertThat(Alvas.STAGING).resources("aws_eip").containsExactly("aws_eip." + nat);
    for (String zone : List.of("1a", "1b")) {
      assertThat(Alvas.STAGING)
          .has("aws_route.vpc_private_us_east_" + zone + "_routes")
          .has("destination_cidr_block", "0.0.0.0/0")
          .has("nat_gateway_id", "${aws_nat_gateway." + nat + ".id}");
    }
  }

  @Test
  @DisplayName("ALV-01 an internet gateway, through which the public subnets leave")
  void internetGateway() {
    assertThat(Alvas.STAGING).only("aws_internet_gateway").has("vpc_id", "${aws_vpc.vpc.id}");
    assertThat(Alvas.STAGING)
        .has("aws_route.vpc_public_routes")
        .has("destination_cidr_block", "0.0.0.0/0")
        .has("gateway_id", "${aws_internet_gateway.vpc.id}");
    assertThat(Alvas.STAGING).resources("aws_route").hasSize(3);
  }

  @Test
  @DisplayName("ALV-01 the load balancer stands in the public subnets, everything else is private")
  void places() {
    assertThat(Alvas.STAGING).only("aws_lb").has("subnets", PUBLIC);
    assertThat(Alvas.STAGING).only("aws_db_subnet_group").has("subnet_ids", PRIVATE);
    assertThat(Alvas.STAGING).only("aws_elasticache_subnet_group").has("subnet_ids", PRIVATE);
    for (String service : List.of("web", "api", "auth", "admin")) {
      assertThat(Reading.at(Alvas.STAGING, "aws_ecs_service." + service))
          .has("network_configuration.subnets", PRIVATE);
    }
  }
}
