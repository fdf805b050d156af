package dev.slipway.construct.cdn;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A distribution before pages of somebody else, and before an API. */
class DistributionBeforeHostsTest {
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
  private static final StackModel STACK = Synthesized.synthScope(Distributions::beforeHosts);

  @Test
  @DisplayName(
      "H2O-05 the API gets every method, all that viewers say but the host, and is not kept")
  void passesEverythingToTheApi() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has(
            "ordered_cache_behavior",
            List.of(
                Map.of(
                    "path_pattern",
                    "/api/*",
                    "target_origin_id",
                    "api",
                    "viewer_protocol_policy",
                    "redirect-to-https",
                    "allowed_methods",
                    List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"),
                    "cached_methods",
                    List.of("GET", "HEAD"),
                    "cache_policy_id",
                    CACHING_DISABLED,
                    "origin_request_policy_id",
                    ALL_VIEWER_EXCEPT_HOST,
                    "response_headers_policy_id",
                    "${aws_cloudfront_response_headers_policy.cdn.id}",
                    "compress",
                    false)));
  }

  @Test
  @DisplayName("H2O-05 all other paths are pages, which Amplify's own edges keep")
  void leavesPagesToWhoeverServesThem() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("default_cache_behavior.target_origin_id", "web")
        .has("default_cache_behavior.allowed_methods", List.of("GET", "HEAD", "OPTIONS"))
        .has("default_cache_behavior.cache_policy_id", CACHING_DISABLED)
        .has("default_cache_behavior.origin_request_policy_id", ALL_VIEWER_EXCEPT_HOST)
        .hasNo("default_root_object");
  }

  @Test
  @DisplayName("H2O-03, H2O-05 hosts are asked over TLS 1.2, as patiently as the file says")
  void isAsPatientAsTheFileSays() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has(
            "origin",
            List.of(
                origin("web", "main.d1.amplifyapp.com", 2, 5, 30, 5),
                origin("api", "origin.example.org", 3, 10, 60, 59)));
  }

  @Test
  @DisplayName("ALL-08, H2O-05 viewers speak HTTPS of TLS 1.2 at least, with a certificate of ours")
  void speaksHttpsAlone() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("default_cache_behavior.viewer_protocol_policy", "redirect-to-https")
        .has("viewer_certificate.minimum_protocol_version", "TLSv1.2_2021")
        .has("viewer_certificate.ssl_support_method", "sni-only")
        .has(
            "viewer_certificate.acm_certificate_arn",
            "${aws_acm_certificate_validation.cdn_certificate.certificate_arn}");
  }

  @Test
  @DisplayName("H2O-05 browsers are told to keep to HTTPS, and what else protects pages")
  void protectsPages() {
    String security = "security_headers_config.";
    assertThat(STACK)
        .only("aws_cloudfront_response_headers_policy")
        .has("name", "shop-cdn")
        .has(security + "strict_transport_security.access_control_max_age_sec", 31_536_000)
        .has(security + "strict_transport_security.override", true)
        .has(security + "content_type_options.override", true)
        .has(security + "frame_options.frame_option", "SAMEORIGIN")
        .has(security + "frame_options.override", false)
        .has(security + "referrer_policy.referrer_policy", "strict-origin-when-cross-origin")
        .has(security + "referrer_policy.override", false);
  }

  @Test
  void hasNothingThatBucketsNeed() {
    assertThat(STACK).doesNotHave("aws_cloudfront_origin_access_control");
    assertThat(STACK).doesNotHave("aws_cloudfront_cache_policy");
  }

  @Test
  void servesWhereTheFileSays() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("price_class", "PriceClass_100")
        .has("http_version", "http2and3")
        .has("restrictions.geo_restriction.restriction_type", "none")
        .has("enabled", true);
  }

  private static Map<String, Object> origin(
      String name, String host, int attempts, int connectSeconds, int read, int keepAlive) {
    return Map.of(
        "origin_id",
        name,
        "domain_name",
        host,
        "connection_attempts",
        attempts,
        "connection_timeout",
        connectSeconds,
        "custom_origin_config",
        Map.of(
            "http_port",
            80,
            "https_port",
            443,
            "origin_protocol_policy",
            "https-only",
            "origin_ssl_protocols",
            List.of("TLSv1.2"),
            "origin_read_timeout",
            read,
            "origin_keepalive_timeout",
            keepAlive));
  }
}
