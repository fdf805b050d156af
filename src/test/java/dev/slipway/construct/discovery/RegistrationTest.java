package dev.slipway.construct.discovery;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static final List<String> HOSTS = new ArrayList<>();

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var inputs = new Namespace.Inputs(Specs.NAMING, Specs.NETWORK);
            var namespace = new Namespace(scope, "services", inputs);
            var api = new Registration(scope, "api", new Registration.Inputs(namespace, "api"));
            HOSTS.add(api.host());
          });

  @Test
  void isAHostOfItsDomain() {
    assertThat(HOSTS).containsExactly("api.shop-dev.local");
    assertThat(STACK)
        .has("aws_service_discovery_service.api")
        .has("name", "api")
        .has(
            "dns_config.namespace_id",
            "${aws_service_discovery_private_dns_namespace.services.id}");
  }

  @Test
  void answersWithAllHealthyTasksAndIsSoonForgotten() {
    assertThat(STACK)
        .only("aws_service_discovery_service")
        .has("dns_config.routing_policy", "MULTIVALUE")
        .has("dns_config.dns_records.type", "A")
        .has("dns_config.dns_records.ttl", 10);
  }

  @Test
  void leavesHealthToEcsInABlockThatTheProviderSends() {
    assertThat(STACK)
        .only("aws_service_discovery_service")
        .has("health_check_custom_config.failure_threshold", 1)
        .hasNo("health_check_config");
  }

  @Test
  void goesEvenWhileAnInstanceIsLeft() {
    assertThat(STACK).only("aws_service_discovery_service").has("force_destroy", true);
  }
}
