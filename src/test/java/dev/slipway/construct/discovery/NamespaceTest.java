package dev.slipway.construct.discovery;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.Test;

class NamespaceTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new Namespace(scope, "services", new Namespace.Inputs(Specs.NAMING, Specs.NETWORK)));

  @Test
  void isADomainOfItsNetworkAlone() {
    assertThat(STACK)
        .has("aws_service_discovery_private_dns_namespace.services")
        .has("name", "shop-dev.local")
        .has("vpc", "vpc-1");
  }
}
