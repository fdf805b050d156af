package dev.slipway.construct.dns;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hashicorp.cdktf.TerraformStack;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DomainTest {
  private static final StackModel VALIDATED = stack(Domains.validated());

  @Test
  @DisplayName("ALL-08 a certificate is validated in the zone that the file names")
  void validates() {
    assertThat(VALIDATED).has("data.aws_route53_zone.domain_zone").has("name", "example.org");
    assertThat(VALIDATED)
        .has("aws_acm_certificate.domain_certificate")
        .has("domain_name", "api.example.org")
        .has("subject_alternative_names", List.of("shop.example.org"));
  }

  @Test
  void everyHostLeadsToTheLoadBalancer() {
    assertThat(VALIDATED)
        .has("aws_route53_record.domain_host_web")
        .has("name", "shop.example.org")
        .has("alias.name", "alb.amazonaws.com")
        .has("alias.zone_id", "Z2");
    assertThat(VALIDATED)
        .has("aws_route53_record.domain_host_api")
        .has("zone_id", "${data.aws_route53_zone.domain_zone.zone_id}")
        .has("name", "api.example.org");
  }

  @Test
  @DisplayName("ALL-08 with a certificate that exists nothing is made, records neither")
  void takesWhatExists() {
    assertThat(stack(Domains.issued()).resources()).isEmpty();
  }

  @Test
  void knowsItsHostsAndNoOthers() {
    Synthesized.synthScope(
        scope -> {
          var domain = domain(scope, Domains.issued());
          assertThat(domain.certificateArn()).isEqualTo(Domains.ARN);
          assertThat(domain.host("api")).isEqualTo("api.example.org");
          assertThat(assertThrows(IllegalArgumentException.class, () -> domain.host("web")))
              .hasMessageThat()
              .isEqualTo("no host name for web, only for api");
        });
  }

  private static StackModel stack(DomainSpec spec) {
    return Synthesized.synthScope(scope -> domain(scope, spec));
  }

  private static Domain domain(TerraformStack scope, DomainSpec spec) {
    var domain = new Domain(scope, "domain", new Domain.Inputs(spec, Optional.empty()));
    domain.leadsTo(new AliasTarget("alb.amazonaws.com", "Z2", false, true));
    return domain;
  }
}
