package dev.slipway.construct.cdn;

import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.TerraformStack;
import dev.slipway.construct.storage.Bucket;
import dev.slipway.spec.Naming;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.cdn.OriginSpec;
import dev.slipway.spec.cdn.PagesSpec;
import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.storage.AccessLogsSpec;
import dev.slipway.spec.storage.AgesSpec;
import dev.slipway.spec.storage.BucketSpec;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Distributions as an environment file might describe them. */
final class Distributions {
  static final OriginSpec PATIENT = new OriginSpec(10, 3, 60, 59);
  static final PagesSpec SINGLE_PAGE = new PagesSpec("index.html", true);

  private Distributions() {}

  static DistributionSpec spec(Map<String, OriginSpec> origins, Optional<PagesSpec> pages) {
    return new DistributionSpec(
        new DomainSpec(
            new CertificateSpec.Validated("example.org"),
            Map.of("app", "app.example.org", "learn", "learn.example.org")),
        "PriceClass_100",
        365,
        origins,
        pages,
        Optional.empty());
  }

  static DistributionSpec withLogs(DistributionSpec spec) {
    return new DistributionSpec(
        spec.domain(),
        spec.priceClass(),
        spec.strictTransportDays(),
        spec.origins(),
        spec.pages(),
        Optional.of(new AccessLogsSpec("shop-cdn-logs", 30, true)));
  }

  /** Before a bucket of a single-page application. */
  static Distribution beforeBucket(TerraformStack scope, DistributionSpec spec) {
    return beforeBucket(scope, spec, Optional.empty());
  }

  static Distribution beforeBucket(
      TerraformStack scope, DistributionSpec spec, Optional<TerraformProvider> elsewhere) {
    var bucket =
        new Bucket(
            scope,
            "frontend_bucket",
            new Bucket.Inputs(
                new BucketSpec(
                    "shop-frontend",
                    false,
                    new AgesSpec(List.of(), Optional.empty()),
                    Optional.empty())));
    return distribution(scope, elsewhere, spec, new Origin.Files("frontend", bucket), List.of());
  }

  /** Before pages of somebody else and an API. */
  static Distribution beforeHosts(TerraformStack scope) {
    return distribution(
        scope,
        Optional.empty(),
        spec(Map.of("web", new OriginSpec(5, 2, 30, 5), "api", PATIENT), Optional.empty()),
        new Origin.Pages("web", "main.d1.amplifyapp.com"),
        List.of(new Behaviour("/api/*", new Origin.Api("api", "origin.example.org"))));
  }

  private static Distribution distribution(
      TerraformStack scope,
      Optional<TerraformProvider> elsewhere,
      DistributionSpec spec,
      Origin byDefault,
      List<Behaviour> behaviours) {
    return new Distribution(
        scope,
        "cdn",
        new Distribution.Inputs(
            new Naming("shop"), Specs.TARGET, elsewhere, spec, byDefault, behaviours));
  }
}
