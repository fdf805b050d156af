package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.networking.HasNetwork;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.EndpointService;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.networking.ZoneSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A service in a network that leads to services of AWS and nowhere else. */
class WithoutNatTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var spec =
                new NewNetworkSpec(
                    new Cidr("10.0.0.0/16"),
                    Map.of("eu-west-1a", zone("1", "11"), "eu-west-1b", zone("2", "12")),
                    List.of(EndpointService.ECR_API, EndpointService.S3),
                    Optional.empty());
            var network =
                HasNetwork.of(scope, "vpc", new HasNetwork.Inputs(Specs.NAMING, Specs.TARGET, spec))
                    .network();
            var cluster = new Cluster.Inputs(Specs.NAMING, Specs.TARGET, network, false);
            new Workplace(
                    scope,
                    Specs.NAMING,
                    new Cluster(scope, "cluster", cluster),
                    Tasks.held(scope),
                    new SecretShells(scope, "secrets", new SecretShells.Inputs(Map.of())),
                    false)
                .service("web", Specs.service(Tasks.PINNED, Specs.TWO_TASKS));
          });

  @Test
  @DisplayName("H2O-02 its tasks leave to the endpoints alone")
  void leavesToTheEndpointsAlone() {
    assertThat(Reading.ways(STACK, "egress"))
        .containsExactly("web -> vpc_endpoints:443", "web -> vpc_endpoints_s3:443");
    assertThat(STACK)
        .has("aws_vpc_security_group_egress_rule.web_to_s3_443")
        .has("prefix_list_id", "${aws_vpc_endpoint.vpc_endpoints_s3.prefix_list_id}");
  }

  @Test
  @DisplayName("H2O-02 no task starts before it can pull its image")
  void waitsForTheEndpoints() {
    assertThat(STACK)
        .has("aws_ecs_service.web")
        .has(
            "depends_on",
            List.of(
                "aws_vpc_endpoint.vpc_endpoints_ecr_api",
                "aws_vpc_endpoint_route_table_association.vpc_endpoints_s3_eu_west_1a",
                "aws_vpc_endpoint_route_table_association.vpc_endpoints_s3_eu_west_1b",
                "aws_vpc_security_group_egress_rule.web_to_s3_443",
                "aws_vpc_security_group_egress_rule.web_to_vpc_endpoints_443"));
  }

  private static ZoneSpec zone(String open, String shut) {
    return new ZoneSpec(
        new Cidr("10.0." + open + ".0/24"),
        new Cidr("10.0." + shut + ".0/24"),
        Optional.empty(),
        Optional.empty());
  }
}
