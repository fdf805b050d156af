package dev.slipway.construct.cdn;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.cdn.PagesSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A distribution before a bucket. */
class DistributionBeforeBucketTest {
  private static final StackModel STACK = stack(Distributions.SINGLE_PAGE);

  @Test
  @DisplayName("FIB-06 the bucket answers requests that the distribution signed")
  void signs() {
    assertThat(STACK)
        .only("aws_cloudfront_origin_access_control")
        .has("name", "shop-cdn")
        .has("origin_access_control_origin_type", "s3")
        .has("signing_behavior", "always")
        .has("signing_protocol", "sigv4");
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has(
            "origin",
            List.of(
                Map.of(
                    "origin_id",
                    "frontend",
                    "domain_name",
                    "${aws_s3_bucket.frontend_bucket.bucket_regional_domain_name}",
                    "origin_access_control_id",
                    "${aws_cloudfront_origin_access_control.cdn.id}")));
  }

  @Test
  @DisplayName("FIB-06 and nobody else: this distribution may read it, not list it")
  void aloneReads() {
    assertThat(STACK)
        .only("aws_s3_bucket_policy")
        .document("policy")
        .contains(
            "Statement",
            Map.of(
                "Sid",
                "DistributionReads",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "cloudfront.amazonaws.com"),
                "Action",
                List.of("s3:GetObject"),
                "Resource",
                List.of("arn:aws:s3:::shop-frontend/*"),
                "Condition",
                Map.of(
                    "StringEquals",
                    Map.of("AWS:SourceArn", "${aws_cloudfront_distribution.cdn.arn}"))));
  }

  @Test
  @DisplayName("FIB-06 files are kept as long as they say, and compressed; pages say nothing")
  void keepsWhatFilesSay() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("default_cache_behavior.target_origin_id", "frontend")
        .has("default_cache_behavior.cache_policy_id", "${aws_cloudfront_cache_policy.cdn.id}")
        .has("default_cache_behavior.allowed_methods", List.of("GET", "HEAD"))
        .has("default_cache_behavior.compress", true);
    String key = "parameters_in_cache_key_and_forwarded_to_origin.";
    assertThat(STACK)
        .only("aws_cloudfront_cache_policy")
        .has("name", "shop-cdn")
        .has("min_ttl", 0)
        .has("default_ttl", 0)
        .has("max_ttl", 31_536_000)
        .has(key + "enable_accept_encoding_brotli", true)
        .has(key + "enable_accept_encoding_gzip", true)
        .has(key + "cookies_config.cookie_behavior", "none")
        .has(key + "headers_config.header_behavior", "none")
        .has(key + "query_strings_config.query_string_behavior", "none");
  }

  @Test
  @DisplayName("FIB-06 browsers are told to ask for pages each time")
  void tellsBrowsersToAsk() {
    assertThat(STACK)
        .only("aws_cloudfront_response_headers_policy")
        .has(
            "custom_headers_config.items",
            List.of(Map.of("header", "Cache-Control", "value", "no-cache", "override", false)));
  }

  @Test
  @DisplayName("FIB-06 a path without a file is the single page's to read")
  void answersWithTheSinglePage() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("default_root_object", "index.html")
        .has("custom_error_response", List.of(pageInstead(403), pageInstead(404)));
  }

  @Test
  void tellsOfErrorsWhereThereAreSeveralPages() {
    assertThat(stack(new PagesSpec("start.html", false)))
        .only("aws_cloudfront_distribution")
        .has("default_root_object", "start.html")
        .hasNo("custom_error_response");
  }

  private static Map<String, Object> pageInstead(int status) {
    return Map.of(
        "error_code",
        status,
        "response_code",
        200,
        "response_page_path",
        "/index.html",
        "error_caching_min_ttl",
        10);
  }

  private static StackModel stack(PagesSpec pages) {
    return Synthesized.synthScope(
        scope ->
            Distributions.beforeBucket(scope, Distributions.spec(Map.of(), Optional.of(pages))));
  }
}
