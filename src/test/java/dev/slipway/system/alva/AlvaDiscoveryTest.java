package dev.slipway.system.alva;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Alva's services find each other. */
class AlvaDiscoveryTest {
  @Test
  @DisplayName("ALV-04 a private domain, known in the VPC")
  void namespace() {
    assertThat(Alvas.STAGING)
        .only("aws_service_discovery_private_dns_namespace")
        .has("name", "alva-staging.local")
        .has("vpc", "${aws_vpc.vpc.id}");
    assertThat(Alvas.STAGING).has("output.namespace").has("value", "alva-staging.local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "api", "auth", "admin"})
  @DisplayName("ALV-04 all four services are registered in it under their names")
  void registrations(String service) {
    assertThat(Alvas.STAGING)
        .has("aws_service_discovery_service." + service)
        .has("name", service)
        .has("dns_config.dns_records.0.type", "A")
        .has("dns_config.namespace_id", "${aws_service_discovery_private_dns_namespace.names.id}");
    assertThat(Alvas.STAGING).resources("aws_service_discovery_service").hasSize(4);
    assertThat(Reading.at(Alvas.STAGING, "aws_ecs_service." + service))
        .has(
            "service_registries.registry_arn",
            "${aws_service_discovery_service." + service + ".arn}");
  }
}
