package dev.slipway.construct.dns;

import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.DomainSpec;
import java.util.Map;

/** Domains as an environment file might describe them. */
public final class Domains {
  public static final String ARN =
      "arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d-0000-1111-2222-333344445555";

  private Domains() {}

  public static DomainSpec validated() {
    return new DomainSpec(
        new CertificateSpec.Validated("example.org"),
        Map.of("web", "shop.example.org", "api", "api.example.org"));
  }

  public static DomainSpec issued() {
    return new DomainSpec(new CertificateSpec.Issued(ARN), Map.of("api", "api.example.org"));
  }
}
