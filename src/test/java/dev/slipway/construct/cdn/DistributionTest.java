package dev.slipway.construct.cdn;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import dev.slipway.construct.Output;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a distribution is, whatever it stands before. */
class DistributionTest {
  private static final DistributionSpec SPEC =
      Distributions.spec(Map.of(), Optional.of(Distributions.SINGLE_PAGE));
  private static final StackModel STACK =
      Synthesized.synthScope(scope -> Distributions.beforeBucket(scope, SPEC));

  @Test
  @DisplayName("FIB-07 its hosts lead to it, whatever kind of address a viewer has")
  void isWhereItsHostsLead() {
    assertThat(STACK)
        .only("aws_cloudfront_distribution")
        .has("aliases", List.of("app.example.org", "learn.example.org"))
        .has("is_ipv6_enabled", true);
    assertThat(STACK)
        .resources("aws_route53_record")
        .containsAtLeast(
            "aws_route53_record.cdn_host_app",
            "aws_route53_record.cdn_host_app_ipv6",
            "aws_route53_record.cdn_host_learn",
            "aws_route53_record.cdn_host_learn_ipv6");
    assertThat(STACK)
        .has("aws_route53_record.cdn_host_learn_ipv6")
        .has("type", "AAAA")
        .has("name", "learn.example.org")
        .has("alias.name", "${aws_cloudfront_distribution.cdn.domain_name}")
        .has("alias.zone_id", "${aws_cloudfront_distribution.cdn.hosted_zone_id}")
        .has("alias.evaluate_target_health", false);
  }

  @Test
  @DisplayName("FIB-12 it puts out its id, its domain and where people open it")
  void saysWhereItIs() {
    Synthesized.synthScope(
        scope -> {
          var cdn = Distributions.beforeBucket(scope, SPEC);
          assertThat(cdn.outputs().stream().map(Output::name))
              .containsExactly("cdn_distribution_id", "cdn_domain", "cdn_app_url", "cdn_learn_url");
          assertThat(cdn.address("learn")).isEqualTo("https://learn.example.org");
        });
  }

  @Test
  @DisplayName("FIB-06 its certificate stands in us-east-1, where the stack is elsewhere, too")
  void hasItsCertificateInVirginia() {
    var stack =
        Synthesized.synthScope(
            scope ->
                Distributions.beforeBucket(
                    scope,
                    Distributions.withLogs(SPEC),
                    Optional.of(
                        AwsProvider.Builder.create(scope, "virginia")
                            .region("us-east-1")
                            .alias("virginia")
                            .build())));

    assertThat(stack).only("aws_acm_certificate").has("provider", "aws.virginia");
    assertThat(stack).only("aws_cloudwatch_log_delivery").has("provider", "aws.virginia");
    assertThat(stack).only("aws_cloudfront_distribution").hasNo("provider");
    assertThat(STACK).only("aws_acm_certificate").hasNo("provider");
  }
}
