package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classla's VPC: its tiers, where each leads, and what reaches AWS without leaving it. */
class ClasslaNetworkTest {
  private static final String VPC = "${aws_vpc.vpc.id}";

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-02 the VPC is 10.0.0.0/16 and gives out host names")
  void vpc(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_vpc")
        .has("cidr_block", "10.0.0.0/16")
        .has("enable_dns_hostnames", true)
        .has("enable_dns_support", true);
  }

  @ParameterizedTest
  @CsvSource({
    "public, a, 10.0.1.0/24, public",
    "public, b, 10.0.2.0/24, public",
    "private, a, 10.0.11.0/24, private_us_east_1a",
    "private, b, 10.0.12.0/24, private_us_east_1b",
    "database, a, 10.0.21.0/24, database",
    "database, b, 10.0.22.0/24, database",
  })
  @DisplayName("CLA-02 six subnets: public, of tasks, and reserved for databases, two each")
  void subnets(String tier, String zone, String block, String table) {
    String id = "vpc_" + tier + "_us_east_1" + zone;
    for (var stack : List.of(ClasslaStacks.DEV, ClasslaStacks.PROD)) {
      assertThat(stack)
          .has("aws_subnet." + id)
          .has("cidr_block", block)
          .has("availability_zone", "us-east-1" + zone)
          .has("vpc_id", VPC);
      assertThat(stack)
          .has("aws_route_table_association." + id + "_routes")
          .has("subnet_id", "${aws_subnet." + id + ".id}")
          .has("route_table_id", "${aws_route_table.vpc_" + table + "_routes.id}");
      assertThat(stack).resources("aws_subnet").hasSize(6);
    }
  }

  @ParameterizedTest
  @CsvSource({"dev, a, a", "dev, b, a", "prod, a, a", "prod, b, b"})
  @DisplayName("CLA-02 a private subnet leaves by its zone's NAT gateway; in dev by the only one")
  void waysOut(String environment, String zone, String nat) {
    assertThat(ClasslaStacks.of(environment))
        .has("aws_route.vpc_private_us_east_1" + zone + "_routes")
        .has("destination_cidr_block", "0.0.0.0/0")
        .has("route_table_id", "${aws_route_table.vpc_private_us_east_1" + zone + "_routes.id}")
        .has("nat_gateway_id", "${aws_nat_gateway.vpc_nat_us_east_1" + nat + ".id}");
  }

  @ParameterizedTest
  @CsvSource({"dev, 1", "prod, 2"})
  @DisplayName("CLA-02 NAT gateways stand in public subnets with a fixed address: one, in prod two")
  void nats(String environment, int count) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).resources("aws_nat_gateway").hasSize(count);
    assertThat(stack).resources("aws_eip").hasSize(count);
    for (String zone : List.of("a", "b").subList(0, count)) {
      String nat = "vpc_nat_us_east_1" + zone;
      assertThat(stack)
          .has("aws_nat_gateway." + nat)
          .has("subnet_id", "${aws_subnet.vpc_public_us_east_1" + zone + ".id}")
          .has("allocation_id", "${aws_eip." + nat + ".id}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-02 the public subnets alone lead to the internet; the reserved lead nowhere")
  void publicRoutes(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).only("aws_internet_gateway").has("vpc_id", VPC);
    assertThat(stack)
        .has("aws_route.vpc_public_routes")
        .has("destination_cidr_block", "0.0.0.0/0")
        .has("route_table_id", "${aws_route_table.vpc_public_routes.id}")
        .has("gateway_id", "${aws_internet_gateway.vpc.id}");
    assertThat(stack)
        .resources("aws_route")
        .containsExactly(
            "aws_route.vpc_public_routes",
            "aws_route.vpc_private_us_east_1a_routes",
            "aws_route.vpc_private_us_east_1b_routes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-02 S3 is reached by a gateway, from the tables of both private subnets")
  void s3(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack)
        .has("aws_vpc_endpoint.vpc_endpoints_s3")
        .has("vpc_endpoint_type", "Gateway")
        .has("service_name", "com.amazonaws.us-east-1.s3")
        .has("vpc_id", VPC);
    for (String zone : List.of("us_east_1a", "us_east_1b")) {
      assertThat(stack)
          .has("aws_vpc_endpoint_route_table_association.vpc_endpoints_s3_" + zone)
          .has("vpc_endpoint_id", "${aws_vpc_endpoint.vpc_endpoints_s3.id}")
          .has("route_table_id", "${aws_route_table.vpc_private_" + zone + "_routes.id}");
    }
  }

  @ParameterizedTest
  @CsvSource({"dev, api", "dev, dkr", "prod, api", "prod, dkr"})
  @DisplayName("CLA-02 ECR is reached by interfaces under its own host names, in a group of theirs")
  void ecr(String environment, String part) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).resources("aws_vpc_endpoint").hasSize(3);
    assertThat(stack)
        .has("aws_vpc_endpoint.vpc_endpoints_ecr_" + part)
        .has("vpc_endpoint_type", "Interface")
        .has("service_name", "com.amazonaws.us-east-1.ecr." + part)
        .has("private_dns_enabled", true)
        .has("security_group_ids", List.of("${aws_security_group.vpc_endpoints.id}"))
        .has(
            "subnet_ids",
            List.of(
                "${aws_subnet.vpc_private_us_east_1a.id}",
                "${aws_subnet.vpc_private_us_east_1b.id}"));
  }

  @Test
  @DisplayName(
      "CLA-02, CLA-08 flow logs are a setting: 90 days of all traffic in prod, none in dev")
  void flowLogs() {
    assertThat(ClasslaStacks.DEV).doesNotHave("aws_flow_log");
    assertThat(ClasslaStacks.PROD)
        .only("aws_flow_log")
        .has("vpc_id", VPC)
        .has("traffic_type", "ALL")
        .has("log_destination_type", "cloud-watch-logs")
        .has("log_destination", "${aws_cloudwatch_log_group.vpc_flow_logs.arn}");
    assertThat(ClasslaStacks.PROD)
        .has("aws_cloudwatch_log_group.vpc_flow_logs")
        .has("name", "/vpc/classla-prod")
        .has("retention_in_days", 90);
  }
}
