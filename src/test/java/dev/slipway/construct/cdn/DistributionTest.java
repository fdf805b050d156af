package dev.slipway.construct.cdn;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import dev.slipway.construct.Output;
import dev.slipway.spec.cdn.PagesSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A distribution before a bucket. */
class DistributionTest {
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

  @Test
  @DisplayName("FIB-07 its hosts lead to it, whatever kind of address a viewer has")
  void isWhereItsHostsLead() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("aliases", List.of("app.example.org", "learn.example.org"))
        .has("is_ipv6_enabled", true);
    assertThat(STACK)
        .resources("aws_route53_record")
        .containsAtLeast(
            "aws_route53_record.cdn_host_app",
            "aws_route53_record.cdn_host_app_ipv6",
            "aws_route53_record.cdn_host_learn",
            "aws_route53_record.cdn_host_learn_ipv6");
    assertThat(STACK)
        .has("aws_route53_record.cdn_host_learn_ipv6")
        .has("type", "AAAA")
        .has("name", "learn.example.org")
        .has("alias.name", "${aws_cloudfront_distribution.cdn.domain_name}")
        .has("alias.zone_id", "${aws_cloudfront_distribution.cdn.hosted_zone_id}")
        .has("alias.evaluate_target_health", false);
  }

  @Test
  @DisplayName("FIB-12 it puts out its id, its domain and where people open it")
  void saysWhereItIs() {
    Synthesized.synthScope(
        scope -> {
          var cdn =
              Distributions.beforeBucket(
                  scope, Distributions.spec(Map.of(), Optional.of(Distributions.SINGLE_PAGE)));
          assertThat(cdn.outputs().stream().map(Output::name))
              .containsExactly("cdn_distribution_id", "cdn_domain", "cdn_app_url", "cdn_learn_url");
          assertThat(cdn.address("learn")).isEqualTo("https://learn.example.org");
        });
  }

  @Test
  @DisplayName("FIB-06 its certificate stands in us-east-1, where the stack is elsewhere, too")
  void hasItsCertificateInVirginia() {
    var spec = Distributions.spec(Map.of(), Optional.of(Distributions.SINGLE_PAGE));
    var stack =
        Synthesized.synthScope(
            scope ->
                Distributions.beforeBucket(
                    scope,
                    Distributions.withLogs(spec),
                    Optional.of(
                        AwsProvider.Builder.create(scope, "virginia")
                            .region("us-east-1")
                            .alias("virginia")
                            .build())));

    assertThat(stack).only("aws_acm_certificate").has("provider", "aws.virginia");
    assertThat(stack).only("aws_cloudwatch_log_delivery").has("provider", "aws.virginia");
    assertThat(stack).only("aws_cloudfront_distribution").hasNo("provider");
    assertThat(STACK).only("aws_acm_certificate").hasNo("provider");
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
