package dev.slipway.construct.alb;

import dev.slipway.spec.alb.DomainSpec;
import dev.slipway.spec.dns.CertificateSpec;
import java.util.Map;

/** Domains as an environment file might describe them. */
final class Domains {
  static final String ARN =
      "arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d-0000-1111-2222-333344445555";

  private Domains() {}

  static DomainSpec validated() {
    return new DomainSpec(
        new CertificateSpec.Validated("example.org"),
        Map.of("web", "shop.example.org", "api", "api.example.org"));
  }

  static DomainSpec issued() {
    return new DomainSpec(new CertificateSpec.Issued(ARN), Map.of("api", "api.example.org"));
  }
}
