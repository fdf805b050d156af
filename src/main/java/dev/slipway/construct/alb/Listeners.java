package dev.slipway.construct.alb;

import com.hashicorp.cdktf.providers.aws.lb_listener.LbListener;
import com.hashicorp.cdktf.providers.aws.lb_listener.LbListenerDefaultAction;
import com.hashicorp.cdktf.providers.aws.lb_listener.LbListenerDefaultActionFixedResponse;
import com.hashicorp.cdktf.providers.aws.lb_listener.LbListenerDefaultActionRedirect;
import java.util.List;
import software.constructs.Construct;

/** The ports on which a load balancer listens. */
final class Listeners {
  static final int HTTP = 80;
  static final int HTTPS = 443;

  // TLS 1.2 and 1.3, as AWS recommends it:
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
  private static final String TLS = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";

  private final Construct scope;
  private final String balancerArn;

  Listeners(Construct scope, String balancerArn) {
    this.scope = scope;
    this.balancerArn = balancerArn;
  }

  /** Listens on HTTP alone; the ARN of the listener on which rules hang. */
  String plain() {
    return http(notFound());
  }

  /** Listens on HTTPS and sends everybody there; the ARN of the listener on which rules hang. */
  String secure(String certificateArn) {
    http(redirect());
    return LbListener.Builder.create(scope, "https")
        .loadBalancerArn(balancerArn)
        .port(HTTPS)
        .protocol("HTTPS")
        .sslPolicy(TLS)
        .certificateArn(certificateArn)
        .defaultAction(List.of(notFound()))
        .build()
        .getArn();
  }

  private String http(LbListenerDefaultAction action) {
    return LbListener.Builder.create(scope, "http")
        .loadBalancerArn(balancerArn)
        .port(HTTP)
        .protocol("HTTP")
        .defaultAction(List.of(action))
        .build()
        .getArn();
  }

  private static LbListenerDefaultAction notFound() {
    return LbListenerDefaultAction.builder()
        .type("fixed-response")
        .fixedResponse(
            LbListenerDefaultActionFixedResponse.builder()
                .contentType("text/plain")
                .messageBody("No such host or path.")
                .statusCode("404")
                .build())
        .build();
  }

  private static LbListenerDefaultAction redirect() {
    return LbListenerDefaultAction.builder()
        .type("redirect")
        .redirect(
            LbListenerDefaultActionRedirect.builder()
                .protocol("HTTPS")
                .port(Integer.toString(HTTPS))
                .statusCode("HTTP_301")
                .build())
        .build();
  }
}
