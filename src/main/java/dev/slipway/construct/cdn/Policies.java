package dev.slipway.construct.cdn;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicy;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicy;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCustomHeadersConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCustomHeadersConfigItems;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicySecurityHeadersConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicySecurityHeadersConfigContentTypeOptions;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicySecurityHeadersConfigFrameOptions;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicySecurityHeadersConfigReferrerPolicy;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity;
import java.time.Duration;
import java.util.List;
import software.constructs.Construct;

/** A distribution's own policies: what is kept of files, and what viewers are told beside them. */
final class Policies {
  private static final long A_YEAR = Duration.ofDays(365).toSeconds();

  private Policies() {}

  /**
   * The id of a policy by which files are kept as long as they say themselves; one that says
   * nothing is asked for each time. Whoever uploads hashed files says of them that they last, and
   * of pages nothing.
   */
  static String asTold(Construct scope, String name) {
    return CloudfrontCachePolicy.Builder.create(scope, silent("kept"))
        .name(name)
        .comment("Files are kept for as long as they say themselves")
        .minTtl(0)
        .defaultTtl(0)
        .maxTtl(A_YEAR)
        .parametersInCacheKeyAndForwardedToOrigin(
            CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin.builder()
                .cookiesConfig(
                    CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfig
                        .builder()
                        .cookieBehavior("none")
                        .build())
                .headersConfig(
                    CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfig
                        .builder()
                        .headerBehavior("none")
                        .build())
                .queryStringsConfig(
                    CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig
                        .builder()
                        .queryStringBehavior("none")
                        .build())
                .enableAcceptEncodingBrotli(true)
                .enableAcceptEncodingGzip(true)
                .build())
        .build()
        .getId();
  }

  /** The id of a policy that adds headers; an origin that knows better is let speak. */
  static String headers(Construct scope, String name, Duration strictTransport) {
    return CloudfrontResponseHeadersPolicy.Builder.create(scope, silent("headers"))
        .name(name)
        .comment("HTTPS alone, no guessing of types, no frames of others")
        .securityHeadersConfig(security(strictTransport))
        .customHeadersConfig(
            CloudfrontResponseHeadersPolicyCustomHeadersConfig.builder()
                .items(List.of(askEachTime()))
                .build())
        .build()
        .getId();
  }

  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
  private static CloudfrontResponseHeadersPolicySecurityHeadersConfig security(
      Duration strictTransport) {
    return CloudfrontResponseHeadersPolicySecurityHeadersConfig.builder()
        .strictTransportSecurity(
            CloudfrontResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity.builder()
                .accessControlMaxAgeSec(strictTransport.toSeconds())
                .override(true)
                .build())
        .contentTypeOptions(
            CloudfrontResponseHeadersPolicySecurityHeadersConfigContentTypeOptions.builder()
                .override(true)
                .build())
        .frameOptions(
            CloudfrontResponseHeadersPolicySecurityHeadersConfigFrameOptions.builder()
                .frameOption("SAMEORIGIN")
                .override(false)
                .build())
        .referrerPolicy(
            CloudfrontResponseHeadersPolicySecurityHeadersConfigReferrerPolicy.builder()
                .referrerPolicy("strict-origin-when-cross-origin")
                .override(false)
                .build())
        .build();
  }

  /** Told nothing, a browser guesses how long it may keep a page. */
  private static CloudfrontResponseHeadersPolicyCustomHeadersConfigItems askEachTime() {
    return CloudfrontResponseHeadersPolicyCustomHeadersConfigItems.builder()
        .header("Cache-Control")
        .value("no-cache")
        .override(false)
        .build();
  }
}
