package dev.slipway.spec.cdn;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.storage.AccessLogsSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A distribution: what viewers all over the world ask first. */
public record DistributionSpec(
    @Meaning("Host names that lead to it; the certificate stands in us-east-1.") DomainSpec domain,
    @Meaning("Edges that serve it: PriceClass_All, PriceClass_200 or the cheapest, PriceClass_100.")
        String priceClass,
    @Meaning("Days for which a browser that has been here once speaks HTTPS alone.")
        int strictTransportDays,
    @Meaning("Whom it asks beside buckets, by name.") Map<String, OriginSpec> origins,
    @Meaning(
            "Which files are pages, where it asks a bucket first; left out, it asks somebody else.")
        Optional<PagesSpec> pages,
    @Meaning("Where its access logs go; left out, it writes none.") Optional<AccessLogsSpec> logs) {
  /** The region in which CloudFront looks for certificates, and delivers its logs from. */
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
  public static final String REGION = "us-east-1";

  public DistributionSpec {
    new Rules()
        .require(
            priceClass.matches("PriceClass_(All|200|100)"),
            "priceClass",
            "must be PriceClass_All, PriceClass_200 or PriceClass_100",
            priceClass)
        .range("strictTransportDays", strictTransportDays, 1, 730)
        .require(
            origins.isEmpty() || !pages.map(PagesSpec::singlePage).orElse(false),
            "pages.singlePage",
            "must be false beside origins, whose errors would become pages, too")
        .enforce();
  }

  /** Requires what CloudFront and the stack do: its certificate, and these hosts and origins. */
  public void check(
      Rules rules, String key, TargetSpec target, Set<String> hosts, Set<String> asked) {
    domain.check(rules, key + ".domain", target.in(REGION));
    domain.checkHosts(rules, key + ".domain", hosts);
    rules.require(
        origins.keySet().equals(asked),
        key + ".origins",
        asked.isEmpty()
            ? "must be empty"
            : "must name " + String.join(", ", asked) + " and nothing else",
        String.join(", ", origins.keySet()));
  }

  /** Requires that it neither waits longer for a load balancer than that waits, nor outlasts it. */
  public void checkBefore(Rules rules, String key, String origin, LoadBalancerSpec balancer) {
    int idle = balancer.idleTimeoutSeconds();
    Optional.ofNullable(origins.get(origin))
        .ifPresent(
            spec ->
                rules
                    .require(
                        spec.readSeconds() <= idle,
                        key + ".origins." + origin + ".readSeconds",
                        "must be at most the load balancer's idleTimeoutSeconds " + idle,
                        spec.readSeconds())
                    .require(
                        spec.keepAliveSeconds() < idle,
                        key + ".origins." + origin + ".keepAliveSeconds",
                        "must be below the load balancer's idleTimeoutSeconds " + idle,
                        spec.keepAliveSeconds()));
  }
}
