package dev.slipway.spec.cdn;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.testing.Specs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DistributionSpecTest {
  private static final OriginSpec API = new OriginSpec(10, 3, 60, 59);
  private static final PagesSpec PAGES = new PagesSpec("index.html", true);

  @Test
  @DisplayName("ALL-12 edges are chosen by the words of AWS, and HTTPS for two years at most")
  void keepsToWhatAwsOffers() {
    assertThat(
            fault(
                () ->
                    new DistributionSpec(
                        hosts(),
                        "PriceClass_300",
                        0,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty())))
        .isEqualTo(
            "priceClass must be PriceClass_All, PriceClass_200 or PriceClass_100, got"
                + " 'PriceClass_300'; strictTransportDays must be 1 to 730, got 0");
  }

  @Test
  @DisplayName("ALL-12, FIB-06 errors become pages only where nobody but a bucket is asked")
  void hidesNoErrors() {
    assertThat(fault(() -> spec(Map.of("api", API), Optional.of(PAGES))))
        .isEqualTo(
            "pages.singlePage must be false beside origins, whose errors would become pages, too");
    assertThat(spec(Map.of(), Optional.of(PAGES)).pages()).hasValue(PAGES);
    var pages = new PagesSpec("index.html", false);
    assertThat(spec(Map.of("api", API), Optional.of(pages)).pages()).hasValue(pages);
  }

  @Test
  @DisplayName("ALL-12 a root is a path as CloudFront wants it, without a slash before it")
  void takesTheRootAsCloudFrontDoes() {
    assertThat(new PagesSpec("app/index.html", true).root()).isEqualTo("app/index.html");
    assertThat(fault(() -> new PagesSpec("/index.html", true)))
        .isEqualTo("root must be the path of a file without a slash before it, got '/index.html'");
  }

  @Test
  @DisplayName("ALL-12, H2O-03 patience ends where CloudFront's does")
  void isAsPatientAsCloudFront() {
    assertThat(fault(() -> new OriginSpec(0, 4, 121, 0)))
        .isEqualTo(
            "connectSeconds must be 1 to 10, got 0; attempts must be 1 to 3, got 4; readSeconds"
                + " must be 1 to 120, got 121; keepAliveSeconds must be 1 to 120, got 0");
  }

  @Test
  @DisplayName("ALL-12 hosts and origins are those that the stack has, no more and no less")
  void namesWhatTheStackHas() {
    assertThat(check(spec(Map.of("app", API), Optional.empty()), Set.of("web"), Set.of("api")))
        .isEqualTo(
            "cdn.domain.hosts must name web and nothing else, got 'app'; cdn.origins must name api"
                + " and nothing else, got 'app'");
    assertThat(check(spec(Map.of("app", API), Optional.empty()), Set.of("app"), Set.of()))
        .isEqualTo("cdn.origins must be empty, got 'app'");
    assertThat(check(spec(Map.of(), Optional.of(PAGES)), Set.of("app"), Set.of())).isEmpty();
  }

  @Test
  @DisplayName(
      "ALL-12, FIB-06 a certificate that exists is one of us-east-1, wherever the stack is")
  void wantsItsCertificateInVirginia() {
    String arn = "arn:aws:acm:%s:111122223333:certificate/0a1b2c3d";
    assertThat(check(issued(arn.formatted("us-east-1")), Set.of("app"), Set.of())).isEmpty();
    assertThat(check(issued(arn.formatted("eu-west-1")), Set.of("app"), Set.of()))
        .isEqualTo(
            "cdn.domain.certificate.issued.arn must begin with"
                + " arn:aws:acm:us-east-1:111122223333:certificate/, got '"
                + arn.formatted("eu-west-1")
                + "'");
  }

  @Test
  @DisplayName("ALL-19, H2O-03 a load balancer outlasts the distribution before it")
  void ends() {
    var spec = spec(Map.of("api", API), Optional.empty());
    assertThat(faults(rules -> spec.checkBefore(rules, "cdn", "api", balancer(60)))).isEmpty();
    assertThat(faults(rules -> spec.checkBefore(rules, "cdn", "api", balancer(59))))
        .isEqualTo(
            "cdn.origins.api.readSeconds must be at most the load balancer's idleTimeoutSeconds 59,"
                + " got 60; cdn.origins.api.keepAliveSeconds must be below the load balancer's"
                + " idleTimeoutSeconds 59, got 59");
    assertThat(faults(rules -> spec.checkBefore(rules, "cdn", "web", balancer(1)))).isEmpty();
  }

  private static DistributionSpec spec(Map<String, OriginSpec> origins, Optional<PagesSpec> pages) {
    return new DistributionSpec(hosts(), "PriceClass_All", 365, origins, pages, Optional.empty());
  }

  private static DistributionSpec issued(String arn) {
    var domain = new DomainSpec(new CertificateSpec.Issued(arn), hosts().hosts());
    return new DistributionSpec(
        domain, "PriceClass_All", 365, Map.of(), Optional.empty(), Optional.empty());
  }

  private static DomainSpec hosts() {
    return new DomainSpec(
        new CertificateSpec.Validated("example.org"), Map.of("app", "app.example.org"));
  }

  private static LoadBalancerSpec balancer(int idleTimeoutSeconds) {
    return new LoadBalancerSpec(
        idleTimeoutSeconds, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static String check(DistributionSpec spec, Set<String> hosts, Set<String> origins) {
    return faults(rules -> spec.check(rules, "cdn", Specs.TARGET, hosts, origins));
  }

  private static String faults(Consumer<Rules> checks) {
    var rules = new Rules();
    checks.accept(rules);
    try {
      rules.enforce();
      return "";
    } catch (InvalidSpec e) {
      return e.getMessage();
    }
  }

  private static String fault(Executable making) {
    return assertThrows(InvalidSpec.class, making).getMessage();
  }
}
