package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request finds its way to H2O's pages and to its backend, as the document draws it. */
class H2oDeliveryTest {
  @ParameterizedTest
  @CsvSource({"dev, app-dev", "prod, app"})
  @DisplayName("H2O-05 Route 53 leads the public host to the CDN, by either kind of address")
  void host(String environment, String label) {
    var stack = H2os.of(environment);
    String host = label + ".h2o-allegiant.example";
    for (String record : List.of("cdn_host_web", "cdn_host_web_ipv6")) {
      assertThat(stack)
          .has("aws_route53_record." + record)
          .has("name", host)
          .has("type", record.endsWith("ipv6") ? "AAAA" : "A")
          .has("alias.name", "${aws_cloudfront_distribution.cdn.domain_name}");
    }
    assertThat(stack).only("aws_cloudfront_distribution").has("aliases", List.of(host));
    assertThat(stack).has("aws_acm_certificate.cdn_certificate").has("domain_name", host);
  }

  @ParameterizedTest
  @CsvSource({"dev, dev", "prod, main"})
  @DisplayName("H2O-05 by default the CDN asks Amplify's branch")
  void pages(String environment, String branch) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .has("default_cache_behavior.target_origin_id", "web")
        .has("origin.0.origin_id", "web")
        .has("origin.0.domain_name", branch + ".${aws_amplify_app.frontend.default_domain}");
    assertThat(stack).doesNotHave("aws_amplify_domain_association");
  }

  @ParameterizedTest
  @CsvSource({"dev, origin-dev", "prod, origin"})
  @DisplayName(
      "H2O-05 /api goes to the load balancer, by every method and by its certificate's host")
  void api(String environment, String label) {
    var stack = H2os.of(environment);
    String host = label + ".h2o-allegiant.example";
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .hasNo("ordered_cache_behavior.1")
        .has("ordered_cache_behavior.0.path_pattern", "/api/*")
        .has("ordered_cache_behavior.0.target_origin_id", "api")
        .has(
            "ordered_cache_behavior.0.allowed_methods",
            List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"))
        .has("origin.1.origin_id", "api")
        .has("origin.1.domain_name", host);
    assertThat(stack).has("aws_acm_certificate.alb_certificate").has("domain_name", host);
    assertThat(stack)
        .only("aws_lb_listener_rule")
        .has("listener_arn", "${aws_lb_listener.alb_https.arn}")
        .has("condition.0.host_header.values", List.of(host))
        .has("condition.1.path_pattern.values", List.of("/api/*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-05 HTTPS only: viewers and the load balancer redirect, the CDN asks by HTTPS")
  void https(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .has("default_cache_behavior.viewer_protocol_policy", "redirect-to-https")
        .has("ordered_cache_behavior.0.viewer_protocol_policy", "redirect-to-https")
        .has("origin.0.custom_origin_config.origin_protocol_policy", "https-only")
        .has("origin.1.custom_origin_config.origin_protocol_policy", "https-only")
        .has("viewer_certificate.minimum_protocol_version", "TLSv1.2_2021");
    assertThat(stack)
        .has("aws_lb_listener.alb_http")
        .has("default_action.0.type", "redirect")
        .has("default_action.0.redirect.protocol", "HTTPS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-03 a generation may last: the CDN waits two minutes, and the rest longer")
  void patience(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .only("aws_cloudfront_distribution")
        .has("origin.1.custom_origin_config.origin_read_timeout", 120);
    assertThat(stack).only("aws_lb").has("idle_timeout", 130);
    assertThat(Reading.variables(stack, "backend"))
        .containsEntry("UVICORN_TIMEOUT_KEEP_ALIVE", "140");
    assertThat(stack).only("aws_lb_target_group").has("deregistration_delay", "120");
    assertThat(Reading.container(stack, "backend")).has("stopTimeout", 120);
  }

  @ParameterizedTest
  @CsvSource({"dev, dev, DEVELOPMENT", "prod, main, PRODUCTION"})
  @DisplayName("H2O-05 Amplify builds main in prod, and another branch in dev, at every push")
  void branch(String environment, String branch, String stage) {
    var stack = H2os.of(environment);
    assertThat(stack).only("aws_amplify_app").has("name", "h2o-" + environment + "-frontend");
    assertThat(stack)
        .only("aws_amplify_branch")
        .has("branch_name", branch)
        .has("stage", stage)
        .has("enable_auto_build", true);
  }
}
