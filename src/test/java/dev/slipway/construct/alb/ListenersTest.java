package dev.slipway.construct.alb;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.dns.Domains;
import dev.slipway.synthesis.StackModel;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private static final StackModel PLAIN = LoadBalancerTest.publicStack(Optional.empty());
  private static final StackModel VALIDATED =
      LoadBalancerTest.publicStack(Optional.of(Domains.validated()));

  @Test
  void withoutADomainHttpAnswersWhatNoRouteTakes() {
    assertThat(PLAIN)
        .only("aws_lb_listener")
        .has("port", 80)
        .has("protocol", "HTTP")
        .has("default_action.type", "fixed-response")
        .has("default_action.fixed_response.status_code", "404");
  }

  @Test
  @DisplayName("ALL-08 with a domain HTTP redirects everybody to HTTPS")
  void httpRedirects() {
    assertThat(VALIDATED)
        .has("aws_lb_listener.alb_http")
        .has("port", 80)
        .has("default_action.type", "redirect")
        .has("default_action.redirect.protocol", "HTTPS")
        .has("default_action.redirect.port", "443")
        .has("default_action.redirect.status_code", "HTTP_301");
  }

  @Test
  @DisplayName("ALL-08 HTTPS speaks TLS 1.2 and 1.3 and answers what no route takes")
  void httpsSpeaksTls() {
    assertThat(VALIDATED)
        .has("aws_lb_listener.alb_https")
        .has("port", 443)
        .has("protocol", "HTTPS")
        .has("ssl_policy", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09")
        .has("default_action.type", "fixed-response")
        .has("default_action.fixed_response.status_code", "404");
  }

  @Test
  @DisplayName("ALL-08 HTTPS waits until the certificate is validated")
  void httpsWaitsForTheValidation() {
    assertThat(VALIDATED)
        .has("aws_lb_listener.alb_https")
        .has(
            "certificate_arn", "${aws_acm_certificate_validation.alb_certificate.certificate_arn}");
  }

  @Test
  @DisplayName("ALL-08 or bears the certificate that the file names")
  void httpsTakesACertificateThatExists() {
    assertThat(LoadBalancerTest.publicStack(Optional.of(Domains.issued())))
        .has("aws_lb_listener.alb_https")
        .has("certificate_arn", Domains.ARN);
  }
}
