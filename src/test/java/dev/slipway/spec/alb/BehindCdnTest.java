package dev.slipway.spec.alb;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a load balancer needs that a CDN alone may ask. */
class BehindCdnTest {
  private static final DomainSpec DOMAIN =
      new DomainSpec(
          new CertificateSpec.Validated("shop.example"), Map.of("api", "origin.shop.example"));

  @Test
  @DisplayName("H2O-05 a CDN asks over HTTPS, and nobody else asks")
  void hasADomainAndNoClients() {
    var plain = spec(Optional.empty(), Optional.of(List.of(new Cidr("203.0.113.0/24"))));
    var rules = new Rules();
    plain.checkBehindCdn(rules, "loadBalancer");

    assertThat(assertThrows(InvalidSpec.class, rules::enforce).getMessage())
        .isEqualTo(
            "loadBalancer must have a domain, since the CDN speaks HTTPS to it; "
                + "loadBalancer must have no clients: the CDN alone comes to it");

    var good = new Rules();
    spec(Optional.of(DOMAIN), Optional.empty()).checkBehindCdn(good, "loadBalancer");
    good.enforce();
  }

  private static LoadBalancerSpec spec(Optional<DomainSpec> domain, Optional<List<Cidr>> clients) {
    return new LoadBalancerSpec(60, false, domain, clients, Optional.empty());
  }
}
