package dev.slipway.construct.cdn;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOrigin;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOriginCustomOriginConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_access_control.CloudfrontOriginAccessControl;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.cdn.OriginSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Those whom a distribution asks: how it speaks with them, and with viewers about them. */
final class Origins {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Construct scope;
  private final String name;
  private final String headersPolicy;
  private final List<Origin.Files> buckets = new ArrayList<>();
  private final List<CloudfrontDistributionOrigin> asked = new ArrayList<>();
  private final Map<Origin, Handling> handlings = new HashMap<>();

  Origins(Construct scope, String name, DistributionSpec spec, List<Origin> origins) {
    this.scope = scope;
    this.name = name;
    headersPolicy = Policies.headers(scope, name, Duration.ofDays(spec.strictTransportDays()));
    for (Origin origin : origins) {
      if (origin instanceof Origin.Files files) {
        buckets.add(files);
      } else if (origin instanceof Origin.Host host) {
        asked.add(host(host, spec.origins().get(host.name())));
        handlings.put(host, Handling.host(host, headersPolicy));
      }
    }
    if (!buckets.isEmpty()) {
      files();
    }
  }

  /** All of them, as the distribution knows them. */
  List<CloudfrontDistributionOrigin> asked() {
    return asked;
  }

  /** How requests for one of them are treated. */
  Handling handling(Origin origin) {
    return handlings.get(origin);
  }

  /** Lets a distribution, and no other one, read the buckets. */
  void admit(String distributionArn) {
    for (Origin.Files each : buckets) {
      var bucket = each.bucket();
      bucket.admits(
          // Not to list it: to whoever asks for its root, the list would be the answer.
          Statement.allow(
                  "DistributionReads", List.of("s3:GetObject"), List.of(bucket.objects("*")))
              .by(Map.of("Service", "cloudfront.amazonaws.com"))
              .when("StringEquals", "AWS:SourceArn", distributionArn));
    }
  }

  private void files() {
    String accessControl = accessControl();
    String cachePolicy = Policies.asTold(scope, name);
    for (Origin.Files each : buckets) {
      asked.add(
          CloudfrontDistributionOrigin.builder()
              .originId(each.name())
              .domainName(each.bucket().domainName())
              .originAccessControlId(accessControl)
              .build());
      handlings.put(each, Handling.files(each, cachePolicy, headersPolicy));
    }
  }

  /** It signs what buckets are asked, who answer nobody else. */
  private String accessControl() {
    return CloudfrontOriginAccessControl.Builder.create(scope, silent("access"))
        .name(name)
        .originAccessControlOriginType("s3")
        .signingBehavior("always")
        .signingProtocol("sigv4")
        .build()
        .getId();
  }

  private static CloudfrontDistributionOrigin host(Origin.Host host, OriginSpec spec) {
    return CloudfrontDistributionOrigin.builder()
        .originId(host.name())
        .domainName(host.host())
        .connectionAttempts(spec.attempts())
        .connectionTimeout(spec.connectSeconds())
        .customOriginConfig(
            CloudfrontDistributionOriginCustomOriginConfig.builder()
                .httpPort(HTTP)
                .httpsPort(HTTPS)
                .originProtocolPolicy("https-only")
                .originSslProtocols(List.of("TLSv1.2"))
                .originReadTimeout(spec.readSeconds())
                .originKeepaliveTimeout(spec.keepAliveSeconds())
                .build())
        .build();
  }
}
