package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.EndpointService;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class VpcEndpointsTest {
  private static final StackModel STACK = stack(EndpointService.S3, EndpointService.ECR_API);

  @Test
  void namesServicesAsTheRegionDoes() {
    assertThat(STACK)
        .has("aws_vpc_endpoint.endpoints_ecr_api")
        .has("service_name", "com.amazonaws.eu-west-1.ecr.api")
        .has("tags.Name", "shop-dev-ecr.api");
    assertThat(STACK)
        .has("aws_vpc_endpoint.endpoints_s3")
        .has("service_name", "com.amazonaws.eu-west-1.s3");
  }

  @Test
  void routesLeadToAGateway() {
    assertThat(STACK)
        .has("aws_vpc_endpoint.endpoints_s3")
        .has("vpc_endpoint_type", "Gateway")
        .hasNo("route_table_ids")
        .hasNo("subnet_ids");
    assertThat(STACK)
        .has("aws_vpc_endpoint_route_table_association.endpoints_s3_eu_west_1b")
        .has("vpc_endpoint_id", "${aws_vpc_endpoint.endpoints_s3.id}")
        .has("route_table_id", "rtb-b");
    assertThat(STACK.resources("aws_vpc_endpoint_route_table_association")).hasSize(2);
  }

  @Test
  void hostNamesLeadToAnInterface() {
    assertThat(STACK)
        .has("aws_vpc_endpoint.endpoints_ecr_api")
        .has("vpc_endpoint_type", "Interface")
        .has("private_dns_enabled", true)
        .has("subnet_ids", List.of("subnet-private-a", "subnet-private-b"))
        .has("security_group_ids", List.of("${aws_security_group.endpoints.id}"));
  }

  @Test
  void interfacesAdmitThePrivateSubnetsAndCallNobody() {
    assertThat(STACK)
        .resources("aws_vpc_security_group_ingress_rule")
        .containsExactly(
            "aws_vpc_security_group_ingress_rule.endpoints_from_private_eu_west_1a_443",
            "aws_vpc_security_group_ingress_rule.endpoints_from_private_eu_west_1b_443");
    assertThat(STACK)
        .has("aws_vpc_security_group_ingress_rule.endpoints_from_private_eu_west_1b_443")
        .has("cidr_ipv4", "10.0.12.0/24")
        .has("from_port", 443)
        .has("to_port", 443);
    assertThat(STACK).doesNotHave("aws_vpc_security_group_egress_rule");
  }

  @Test
  @DisplayName("H2O-02 a task without another way out leaves to the endpoints, once they stand")
  void areWaysOut() {
    Synthesized.synthScope(
        scope -> {
          var ways = endpoints(scope, EndpointService.S3, EndpointService.ECR_API).waysOut();

          assertThat(ways.stream().map(way -> way.to().name())).containsExactly("s3", "endpoints");
          assertThat(ways.get(0).after())
              .containsExactly(
                  "aws_vpc_endpoint_route_table_association.endpoints_s3_eu_west_1a",
                  "aws_vpc_endpoint_route_table_association.endpoints_s3_eu_west_1b");
          assertThat(ways.get(1).after()).containsExactly("aws_vpc_endpoint.endpoints_ecr_api");
        });
  }

  @Test
  void gatewaysAloneNeedNoGroup() {
    var stack = stack(EndpointService.S3, EndpointService.DYNAMODB);

    assertThat(stack.resources("aws_vpc_endpoint")).hasSize(2);
    assertThat(stack).doesNotHave("aws_security_group");
  }

  private static StackModel stack(EndpointService... services) {
    return Synthesized.synthScope(scope -> endpoints(scope, services));
  }

  private static VpcEndpoints endpoints(Construct scope, EndpointService... services) {
    return new VpcEndpoints(
        scope,
        "endpoints",
        new VpcEndpoints.Inputs(
            Specs.NAMING,
            Specs.TARGET,
            "vpc-1",
            List.of(services),
            Specs.NETWORK.privateSubnets(),
            byZone(new Cidr("10.0.11.0/24"), new Cidr("10.0.12.0/24")),
            byZone("rtb-a", "rtb-b")));
  }

  private static <V> Map<String, V> byZone(V a, V b) {
    return new TreeMap<>(Map.of("eu-west-1a", a, "eu-west-1b", b));
  }
}
