package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of staging when its file is given the domain that a comment in it offers. */
class AlvaDomainTest {
  private static StackModel stack;

  @BeforeAll
  static void synth(@TempDir Path home) {
    var files = Alvas.withDomain(new EditedEnvironments(home));
    stack = files.synth("alva-staging").stack("alva-staging");
  }

  @Test
  @DisplayName("ALV-03 HTTPS with a certificate that is validated before it is used")
  void https() {
    assertThat(stack)
        .has("aws_lb_listener.alb_https")
        .has("port", 443)
        .has("protocol", "HTTPS")
        .has("certificate_arn", "${aws_acm_certificate_validation.alb_certificate.certificate_arn}")
        .has("default_action.0.fixed_response.status_code", "404");
    Body certificate = Reading.at(stack, "aws_acm_certificate.alb_certificate");
    assertThat(certificate).has("validation_method", "DNS").has("domain_name", "staging.alva.app");
    assertThat(certificate.texts("subject_alternative_names"))
        .containsExactly("api-staging.alva.app", "auth-staging.alva.app", "admin-staging.alva.app");
  }

  @Test
  @DisplayName("ALV-03 HTTP leads to HTTPS")
  void redirect() {
    assertThat(stack)
        .has("aws_lb_listener.alb_http")
        .has("port", 80)
        .has("default_action.0.type", "redirect")
        .has("default_action.0.redirect.protocol", "HTTPS")
        .has("default_action.0.redirect.port", "443")
        .has("default_action.0.redirect.status_code", "HTTP_301");
    assertThat(stack).resources("aws_lb_listener").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "web, staging.alva.app",
    "api, api-staging.alva.app",
    "auth, auth-staging.alva.app",
    "admin, admin-staging.alva.app",
  })
  @DisplayName("ALV-03 each service has a host of its own, with all of its paths")
  void hosts(String service, String host) {
    Body rule = Reading.at(stack, "aws_lb_listener_rule." + service);
    assertThat(rule)
        .has("listener_arn", "${aws_lb_listener.alb_https.arn}")
        .has("condition.0.host_header.values", List.of(host))
        .has("condition.1.path_pattern.values", List.of("/*"))
        .has("action.0.target_group_arn", "${aws_lb_target_group." + service + ".arn}");
    assertThat(stack).resources("aws_lb_listener_rule").hasSize(4);
    assertThat(stack)
        .has("aws_route53_record.alb_host_" + service)
        .has("name", host)
        .has("type", "A")
        .has("alias.name", "${aws_lb.alb.dns_name}");
  }

  @ParameterizedTest
  @CsvSource({"api", "auth"})
  @DisplayName("ALV-03, ALV-06 api and auth answer both front ends under their hosts")
  void origins(String service) {
    assertThat(Reading.variables(stack, service))
        .containsEntry("CORS_ORIGINS", "https://staging.alva.app,https://admin-staging.alva.app");
  }

  @Test
  @DisplayName("ALV-03, ALV-04 calls between services stay inside")
  void calls() {
    assertThat(Reading.variables(stack, "web")).isEqualTo(Reading.variables(Alvas.STAGING, "web"));
    assertThat(Reading.ways(stack, "ingress").toList())
        .isEqualTo(Reading.ways(Alvas.STAGING, "ingress").toList());
  }
}
