package dev.slipway.construct.dns;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.Test;

class ExistingZoneTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> new ExistingZone(scope, "zone", new ExistingZone.Inputs("example.com")));

  @Test
  void createsNothing() {
    assertThat(STACK.resources()).isEmpty();
  }

  @Test
  void findsThePublicZone() {
    assertThat(STACK)
        .has("data.aws_route53_zone.zone")
        .has("name", "example.com")
        .has("private_zone", false);
  }
}
