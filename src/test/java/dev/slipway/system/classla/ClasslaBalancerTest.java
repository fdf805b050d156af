package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request finds its way into Classla, and stays there as long as a WebSocket does. */
class ClasslaBalancerTest {
  @ParameterizedTest
  @CsvSource({"dev, false", "prod, true"})
  @DisplayName("CLA-05 the load balancer faces the internet and keeps silent connections an hour")
  void balancer(String environment, boolean kept) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_lb")
        .has("name", "classla-" + environment + "-alb")
        .has("load_balancer_type", "application")
        .has("internal", false)
        .has("idle_timeout", 3600)
        .has("enable_deletion_protection", kept)
        .has("security_groups", List.of("${aws_security_group.alb.id}"))
        .has(
            "subnets",
            List.of(
                "${aws_subnet.vpc_public_us_east_1a.id}",
                "${aws_subnet.vpc_public_us_east_1b.id}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-05 HTTP on port 80 sends everybody to HTTPS for good")
  void redirect(String environment) {
    assertThat(ClasslaStacks.of(environment)).resources("aws_lb_listener").hasSize(2);
    assertThat(ClasslaStacks.of(environment))
        .has("aws_lb_listener.alb_http")
        .has("port", 80)
        .has("protocol", "HTTP")
        .has("default_action.0.type", "redirect")
        .has("default_action.0.redirect.protocol", "HTTPS")
        .has("default_action.0.redirect.port", "443")
        .has("default_action.0.redirect.status_code", "HTTP_301");
  }

  @ParameterizedTest
  @CsvSource({"dev, api-dev.classla.example", "prod, api.classla.example"})
  @DisplayName("CLA-05 HTTPS on port 443 leads the API's host to the backend, and nothing else")
  void https(String environment, String host) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack)
        .has("aws_lb_listener.alb_https")
        .has("port", 443)
        .has("protocol", "HTTPS")
        .contains("ssl_policy", "TLS13-1-2")
        .has("default_action.0.type", "fixed-response")
        .has("default_action.0.fixed_response.status_code", "404")
        .has(
            "certificate_arn", "${aws_acm_certificate_validation.alb_certificate.certificate_arn}");
    assertThat(stack)
        .only("aws_lb_listener_rule")
        .has("listener_arn", "${aws_lb_listener.alb_https.arn}")
        .has("condition.0.host_header.values", List.of(host))
        .has("condition.1.path_pattern.values", List.of("/*"))
        .has("action.0.type", "forward")
        .has("action.0.target_group_arn", "${aws_lb_target_group.backend.arn}");
  }

  @ParameterizedTest
  @CsvSource({"dev, api-dev.classla.example", "prod, api.classla.example"})
  @DisplayName("CLA-05 ACM's certificate is for that host, and validated by DNS before it is used")
  void certificate(String environment, String host) {
    var stack = ClasslaStacks.of(environment);
    String record = "aws_route53_record.alb_certificate_" + host.replaceAll("[.-]", "_");
    assertThat(stack)
        .only("aws_acm_certificate")
        .has("domain_name", host)
        .has("validation_method", "DNS");
    assertThat(stack).has(record).has("zone_id", "${data.aws_route53_zone.alb_zone.zone_id}");
    assertThat(stack)
        .only("aws_acm_certificate_validation")
        .has("certificate_arn", "${aws_acm_certificate.alb_certificate.arn}")
        .has("validation_record_fqdns", List.of("${" + record + ".fqdn}"));
    assertThat(stack)
        .has("aws_route53_record.alb_host_backend")
        .has("name", host)
        .has("type", "A")
        .has("alias.name", "${aws_lb.alb.dns_name}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-05 a target is healthy while /health answers 200, and has 30 seconds to leave")
  void targets(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack)
        .only("aws_lb_target_group")
        .has("port", 3001)
        .has("protocol", "HTTP")
        .has("target_type", "ip")
        .has("vpc_id", "${aws_vpc.vpc.id}")
        .has("health_check.path", "/health")
        .has("health_check.matcher", "200")
        .has("deregistration_delay", "30");
    assertThat(stack)
        .only("aws_ecs_service")
        .has("load_balancer.0.target_group_arn", "${aws_lb_target_group.backend.arn}")
        .has("load_balancer.0.container_name", "backend")
        .has("load_balancer.0.container_port", 3001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-05 a cookie leads a browser to the same task for a day")
  void stickiness(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_lb_target_group")
        .has("stickiness.type", "lb_cookie")
        .has("stickiness.cookie_duration", 86400);
  }

  @ParameterizedTest
  @CsvSource({"dev, true", "prod, false"})
  @DisplayName(
      "CLA-05 access logs go to a bucket, encrypted, for 90 days; prod's outlives mistakes")
  void accessLogs(String environment, boolean deleted) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack)
        .only("aws_lb")
        .has("access_logs.enabled", true)
        .has("access_logs.bucket", "${aws_s3_bucket_policy.alb_logs.bucket}");
    assertThat(stack)
        .only("aws_s3_bucket")
        .has("bucket", "classla-" + environment + "-alb-logs")
        .has("force_destroy", deleted);
    Body rule = Reading.at(stack, "aws_s3_bucket_lifecycle_configuration.alb_logs");
    assertThat(rule).has("rule.0.status", "Enabled").has("rule.0.expiration.days", 90);
    assertThat(Reading.at(stack, "aws_s3_bucket_server_side_encryption_configuration.alb_logs"))
        .has("rule.0.apply_server_side_encryption_by_default.sse_algorithm", "AES256");
  }
}
