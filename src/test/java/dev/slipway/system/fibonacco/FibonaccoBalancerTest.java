package dev.slipway.system.fibonacco;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The load balancer before the service. */
class FibonaccoBalancerTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-05 it faces the internet, on two ports")
  void listeners(StackModel stack) {
    assertThat(stack)
        .only("aws_lb")
        .has("name", Fibonaccos.names(stack) + "-alb")
        .has("internal", false)
        .has("load_balancer_type", "application");
    assertThat(stack)
        .has("aws_lb_listener.alb_http")
        .has("port", 80)
        .has("default_action.0.type", "redirect")
        .has("default_action.0.redirect.protocol", "HTTPS")
        .has("default_action.0.redirect.port", "443");
    assertThat(stack)
        .has("aws_lb_listener.alb_https")
        .has("port", 443)
        .has("protocol", "HTTPS")
        .has(
            "certificate_arn", "${aws_acm_certificate_validation.alb_certificate.certificate_arn}");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-05 requests to the API's name go to its tasks, to whichever")
  void targets(StackModel stack) {
    assertThat(stack)
        .only("aws_lb_target_group")
        .has("port", 80)
        .has("target_type", "ip")
        .has("deregistration_delay", "30")
        .has("stickiness.enabled", false);
    assertThat(stack)
        .only("aws_lb_listener_rule")
        .has("listener_arn", "${aws_lb_listener.alb_https.arn}")
        .has("condition.0.host_header.values", List.of(host(stack)))
        .has("condition.1.path_pattern.values", List.of("/*"));
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-05, FIB-07 the certificate is for the API's name, which leads to it")
  void certificate(StackModel stack) {
    assertThat(stack)
        .has("aws_acm_certificate.alb_certificate")
        .has("domain_name", host(stack))
        .has("validation_method", "DNS");
    assertThat(stack)
        .has("aws_route53_record.alb_host_api")
        .has("name", host(stack))
        .has("type", "A")
        .has("alias.name", "${aws_lb.alb.dns_name}")
        .has("alias.zone_id", "${aws_lb.alb.zone_id}")
        .has("zone_id", "${data.aws_route53_zone.alb_zone.zone_id}");
    assertThat(stack).has("data.aws_route53_zone.alb_zone").has("name", "fibonacco.com");
  }

  private static String host(StackModel stack) {
    return stack == Fibonaccos.DEV ? "api-dev.fibonacco.com" : "api.fibonacco.com";
  }
}
