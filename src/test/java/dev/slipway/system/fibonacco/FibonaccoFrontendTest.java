package dev.slipway.system.fibonacco;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two buckets, and the distribution before one of them. */
class FibonaccoFrontendTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  /** Both buckets of both environments. */
  static Stream<Arguments> buckets() {
    return both().stream()
        .flatMap(stack -> Stream.of("frontend", "assets").map(what -> Arguments.of(stack, what)));
  }

  /** Both front ends of both environments, and whether each record is one for IPv6. */
  static Stream<Arguments> hosts() {
    return both().stream()
        .flatMap(
            stack ->
                Stream.of("app", "learn")
                    .flatMap(
                        host ->
                            Stream.of("A", "AAAA").map(type -> Arguments.of(stack, host, type))));
  }

  @ParameterizedTest
  @MethodSource("buckets")
  @DisplayName("FIB-06 a bucket of the documented name that keeps versions and is nobody's to see")
  void bucket(StackModel stack, String what) {
    String id = what + "_bucket";
    assertThat(stack)
        .has("aws_s3_bucket." + id)
        .has("bucket", "learning-center-" + what + "-" + Fibonaccos.environment(stack));
    assertThat(stack)
        .has("aws_s3_bucket_versioning." + id)
        .has("versioning_configuration.status", "Enabled");
    assertThat(stack)
        .has("aws_s3_bucket_public_access_block." + id)
        .has("block_public_policy", true)
        .has("restrict_public_buckets", true);
    assertThat(stack).doesNotHave("aws_s3_bucket_website_configuration");
  }

  @ParameterizedTest
  @MethodSource("buckets")
  @DisplayName(
      "FIB-06 old versions lie in Glacier after 90 days, at hand at once, and end in a year")
  void oldVersions(StackModel stack, String what) {
    assertThat(stack)
        .has("aws_s3_bucket_lifecycle_configuration." + what + "_bucket")
        .has("rule.0.noncurrent_version_transition.0.noncurrent_days", 90)
        .has("rule.0.noncurrent_version_transition.0.storage_class", "GLACIER_IR")
        .has("rule.0.noncurrent_version_expiration.noncurrent_days", 365)
        .hasNo("rule.0.transition")
        .hasNo("rule.0.expiration.days");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-06 the distribution signs what it asks the bucket, which answers it alone")
  void access(StackModel stack) {
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .has("origin.0.domain_name", "${aws_s3_bucket.frontend_bucket.bucket_regional_domain_name}")
        .has("origin.0.origin_access_control_id", "${aws_cloudfront_origin_access_control.cdn.id}")
        .hasNo("origin.1");
    assertThat(stack)
        .only("aws_cloudfront_origin_access_control")
        .has("signing_behavior", "always");
    assertThat(stack)
        .has("aws_s3_bucket_policy.frontend_bucket")
        .document("policy")
        .has("Statement.1.Action", List.of("s3:GetObject"))
        .has("Statement.1.Principal.Service", "cloudfront.amazonaws.com")
        .has(
            "Statement.1.Condition.StringEquals.AWS:SourceArn",
            "${aws_cloudfront_distribution.cdn.arn}")
        .hasNo("Statement.2");
    assertThat(stack)
        .has("aws_s3_bucket_policy.assets_bucket")
        .document("policy")
        .hasNo("Statement.1");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-06 it answers paths of a single page with its page, and begins with it")
  void singlePage(StackModel stack) {
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .has("default_root_object", "index.html")
        .has("custom_error_response.0.error_code", 403)
        .has("custom_error_response.0.response_code", 200)
        .has("custom_error_response.0.response_page_path", "/index.html")
        .has("custom_error_response.1.error_code", 404)
        .has("custom_error_response.1.response_code", 200)
        .has("custom_error_response.1.response_page_path", "/index.html");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-06 it compresses, keeps files as long as they say, pages not, and speaks HTTPS")
  void caching(StackModel stack) {
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .has("default_cache_behavior.compress", true)
        .has("default_cache_behavior.viewer_protocol_policy", "redirect-to-https")
        .has("default_cache_behavior.cache_policy_id", "${aws_cloudfront_cache_policy.cdn.id}")
        .has("viewer_certificate.minimum_protocol_version", "TLSv1.2_2021");
    assertThat(stack)
        .only("aws_cloudfront_cache_policy")
        .has("min_ttl", 0)
        .has("default_ttl", 0)
        .has("max_ttl", 31536000);
    assertThat(stack)
        .only("aws_cloudfront_response_headers_policy")
        .has("custom_headers_config.items.0.header", "Cache-Control")
        .has("custom_headers_config.items.0.value", "no-cache")
        .has("custom_headers_config.items.0.override", false);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  @DisplayName("FIB-07, ALL-14 app and learn lead to it; the bare names are production's")
  void hosts(StackModel stack, String host, String type) {
    String suffix = stack == Fibonaccos.DEV ? "-dev" : "";
    String name = host + suffix + ".fibonacco.com";
    assertThat(stack)
        .has("aws_route53_record.cdn_host_" + host + (type.equals("A") ? "" : "_ipv6"))
        .has("zone_id", "${data.aws_route53_zone.cdn_zone.zone_id}")
        .has("name", name)
        .has("type", type)
        .has("alias.name", "${aws_cloudfront_distribution.cdn.domain_name}")
        .has("alias.zone_id", "${aws_cloudfront_distribution.cdn.hosted_zone_id}");
    assertThat(stack).only("aws_cloudfront_distribution").contains("aliases", name);
    assertThat(stack).has("data.aws_route53_zone.cdn_zone").has("name", "fibonacco.com");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-06 its certificate is for both names, and stands in us-east-1")
  void certificate(StackModel stack) {
    String suffix = stack == Fibonaccos.DEV ? "-dev" : "";
    assertThat(stack)
        .has("aws_acm_certificate.cdn_certificate")
        .has("domain_name", "app" + suffix + ".fibonacco.com")
        .has("subject_alternative_names", List.of("learn" + suffix + ".fibonacco.com"))
        .hasNo("provider"); // the stack's own, which is us-east-1's
    assertThat(stack.providers().get(0)).has("region", "us-east-1");
  }
}
