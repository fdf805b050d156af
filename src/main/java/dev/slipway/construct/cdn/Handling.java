package dev.slipway.construct.cdn;

import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionDefaultCacheBehavior;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOrderedCacheBehavior;
import java.util.List;
import java.util.Optional;

/**
 * How a distribution treats requests for one of its origins.
 *
 * @param cachePolicy the id of the policy that says what is kept
 * @param requestPolicy the id of the policy that says what the origin is told, if anything
 */
record Handling(
    String origin,
    List<String> methods,
    String cachePolicy,
    Optional<String> requestPolicy,
    String headersPolicy,
    boolean compresses) {
  // Nothing is kept:
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  // All that the viewer sent, but for the host, by which the origin and its certificate go:
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
  private static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private static final List<String> READING = List.of("GET", "HEAD");
  private static final List<String> ASKING = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> ALL =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  /** A bucket's files are kept by a policy. */
  static Handling files(Origin origin, String cachePolicy, String headersPolicy) {
    return new Handling(origin.name(), READING, cachePolicy, Optional.empty(), headersPolicy, true);
  }

  /**
   * What others serve is not kept: the edges of Amplify keep pages until the next deployment, which
   * they hear of and ours do not.
   *
   * <p>https://docs.aws.amazon.com/amplify/latest/userguide/ttl.html
   */
  static Handling host(Origin origin, String headersPolicy) {
    return new Handling(
        origin.name(),
        origin instanceof Origin.Api ? ALL : ASKING,
        CACHING_DISABLED,
        Optional.of(ALL_VIEWER_EXCEPT_HOST),
        headersPolicy,
        false);
  }

  /** For whatever no other behaviour is for. */
  CloudfrontDistributionDefaultCacheBehavior byDefault() {
    var behaviour =
        CloudfrontDistributionDefaultCacheBehavior.builder()
            .targetOriginId(origin)
            .viewerProtocolPolicy("redirect-to-https")
            .allowedMethods(methods)
            .cachedMethods(READING)
            .cachePolicyId(cachePolicy)
            .responseHeadersPolicyId(headersPolicy)
            .compress(compresses);
    requestPolicy.ifPresent(behaviour::originRequestPolicyId);
    return behaviour.build();
  }

  /** For the paths of a pattern. */
  CloudfrontDistributionOrderedCacheBehavior at(String path) {
    var behaviour =
        CloudfrontDistributionOrderedCacheBehavior.builder()
            .pathPattern(path)
            .targetOriginId(origin)
            .viewerProtocolPolicy("redirect-to-https")
            .allowedMethods(methods)
            .cachedMethods(READING)
            .cachePolicyId(cachePolicy)
            .responseHeadersPolicyId(headersPolicy)
            .compress(compresses);
    requestPolicy.ifPresent(behaviour::originRequestPolicyId);
    return behaviour.build();
  }
}
