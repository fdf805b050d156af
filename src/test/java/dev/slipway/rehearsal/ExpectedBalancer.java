package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toSet;

import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.DomainSpec;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** That a load balancer listens as its domain asks for, and that its host names lead to it. */
record ExpectedBalancer(
    Comparison comparison, ElasticLoadBalancingV2Client balancers, AliasRecords records) {
  private static final Set<String> PLAIN = Set.of("HTTP 80: fixed-response");
  private static final Set<String> SECURE =
      Set.of("HTTP 80: to HTTPS 443", "HTTPS 443 with a certificate: fixed-response");

  void of(Documented documented) {
    documented.balancer().ifPresent(this::balancer);
  }

  private void balancer(Documented.Balancer documented) {
    var balancer =
        balancers
            .describeLoadBalancers(request -> request.names(documented.name()))
            .loadBalancers()
            .get(0);
    var listeners =
        balancers
            .describeListeners(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
            .listeners();
    comparison.expect(
        documented.name() + " listens on",
        documented.spec().domain().isPresent() ? SECURE : PLAIN,
        listeners.stream().map(ExpectedBalancer::words).collect(toSet()));
    documented.spec().domain().ifPresent(domain -> hosts(domain, balancer));
  }

  private static String words(Listener listener) {
    return listener.protocolAsString()
        + " "
        + listener.port()
        + (listener.hasCertificates() ? " with a certificate: " : ": ")
        + words(listener.defaultActions().get(0));
  }

  private static String words(Action action) {
    var redirect = action.redirectConfig();
    return redirect == null
        ? action.typeAsString()
        : "to " + redirect.protocol() + " " + redirect.port();
  }

  private void hosts(DomainSpec domain, LoadBalancer balancer) {
    if (domain.certificate() instanceof CertificateSpec.Validated validated) {
      for (String host : domain.names()) {
        comparison.expect(
            host + " leads to",
            Set.of("A " + balancer.dnsName()),
            records.targets(validated.zone(), host));
      }
    }
  }
}
