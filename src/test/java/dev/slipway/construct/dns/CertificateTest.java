package dev.slipway.construct.dns;

import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CertificateTest {
  private static final StackModel STACK = stack("api.example.org", "shop.example.org");

  @Test
  void bearsTheFirstHostAndKnowsTheOthers() {
    assertThat(STACK)
        .has("aws_acm_certificate.certificate")
        .has("domain_name", "api.example.org")
        .has("subject_alternative_names", List.of("shop.example.org"))
        .has("validation_method", "DNS");
  }

  @Test
  void oneHostNeedsNoOtherNames() {
    assertThat(stack("api.example.org"))
        .only("aws_acm_certificate")
        .hasNo("subject_alternative_names");
  }

  @Test
  @DisplayName("ALL-08 a new certificate stands before the old one goes")
  void replacesItselfFirst() {
    assertThat(STACK).only("aws_acm_certificate").has("lifecycle.create_before_destroy", true);
  }

  @Test
  @DisplayName("ALL-08 the proof of each host is found by its name, since ACM answers with a set")
  void provesEachHost() {
    for (String host : List.of("api.example.org", "shop.example.org")) {
      assertThat(STACK)
          .has("aws_route53_record.certificate_" + host.replace('.', '_'))
          .has("zone_id", "Z1")
          .has("name", proof("name", host))
          .has("type", proof("type", host))
          .has("records", List.of(proof("value", host)));
    }
  }

  @Test
  void standsInAnotherRegionWhereItsUserLooksForItThere() {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var virginia =
                  AwsProvider.Builder.create(scope, "virginia")
                      .region("us-east-1")
                      .alias("virginia")
                      .build();
              new Certificate(
                  scope,
                  "certificate",
                  new Certificate.Inputs("Z1", List.of("cdn.example.org"), Optional.of(virginia)));
            });

    assertThat(stack).only("aws_acm_certificate").has("provider", "aws.virginia");
    assertThat(stack).only("aws_acm_certificate_validation").has("provider", "aws.virginia");
    // Route 53 knows no regions.
    assertThat(stack).only("aws_route53_record").hasNo("provider");
    assertThat(STACK).only("aws_acm_certificate").hasNo("provider");
  }

  @Test
  void isKnownOnceItIsIssued() {
    assertThat(STACK)
        .has("aws_acm_certificate_validation.certificate")
        .has("certificate_arn", "${aws_acm_certificate.certificate.arn}")
        .has(
            "validation_record_fqdns",
            List.of(
                "${aws_route53_record.certificate_api_example_org.fqdn}",
                "${aws_route53_record.certificate_shop_example_org.fqdn}"));
    assertThat(STACK)
        .has("output.arn")
        .has("value", "${aws_acm_certificate_validation.certificate.certificate_arn}");
  }

  private static String proof(String part, String host) {
    return ("${one([for option in aws_acm_certificate.certificate.domain_validation_options :"
            + " option.resource_record_%s if option.domain_name == \"%s\"])}")
        .formatted(part, host);
  }

  private static StackModel stack(String... hosts) {
    return Synthesized.synthScope(
        scope -> {
          var certificate =
              new Certificate(
                  scope,
                  "certificate",
                  new Certificate.Inputs("Z1", List.of(hosts), Optional.empty()));
          TerraformOutput.Builder.create(scope, "arn").value(certificate.arn()).build();
        });
  }
}
