package dev.slipway.spec.alb;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.storage.AccessLogsSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An application load balancer. */
public record LoadBalancerSpec(
    @Meaning("Seconds that a silent connection is kept.") int idleTimeoutSeconds,
    @Meaning("Refuse deletion.") boolean deletionProtection,
    @Meaning(
            "Host names to serve over HTTPS; left out, plain HTTP on the load balancer's own name.")
        Optional<DomainSpec> domain,
    @Meaning(
            "Blocks of addresses that alone may connect to a public load balancer; left out,"
                + " everybody may.")
        Optional<List<Cidr>> clients,
    @Meaning("Where its access logs go; left out, it writes none.")
        Optional<AccessLogsSpec> accessLogs) {
  public LoadBalancerSpec {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
    var rules = new Rules().range("idleTimeoutSeconds", idleTimeoutSeconds, 1, 4000);
    clients.ifPresent(it -> Clients.check(rules, "clients", it));
    rules.enforce();
  }

  /**
   * Requires that it suits the services that it leads to, and that what it uses of AWS lies where
   * the stack lands; the key of a service is its name among the hosts.
   */
  public void check(Rules rules, String key, TargetSpec target, Map<String, ServiceSpec> services) {
    domain.ifPresent(it -> it.check(rules, key + ".domain", target));
    domain.ifPresent(it -> it.checkHosts(rules, key + ".domain", services.keySet()));
    checkServices(rules, services);
  }

  /** Requires that a CDN can ask it over HTTPS, which then is its only client. */
  public void checkBehindCdn(Rules rules, String key) {
    rules
        .require(domain.isPresent(), key, "must have a domain, since the CDN speaks HTTPS to it")
        .require(clients.isEmpty(), key, "must have no clients: the CDN alone comes to it");
  }

  /** Requires of services what they need behind any load balancer; by the key of each. */
  public void checkServices(Rules rules, Map<String, ServiceSpec> services) {
    RouteSpec.checkPriorities(rules, services);
    checkKeepAlive(rules, services);
  }

  /** Requires that services keep idle connections longer than it does. */
  private void checkKeepAlive(Rules rules, Map<String, ServiceSpec> services) {
    services.forEach(
        (key, service) -> {
          var keepAlive = service.answers().keepAlive();
          rules.require(
              keepAlive.seconds() > idleTimeoutSeconds,
              key + ".answers.keepAlive." + keepAlive.word() + ".seconds",
              "must be above the load balancer's idleTimeoutSeconds " + idleTimeoutSeconds,
              keepAlive.seconds());
        });
  }
}
