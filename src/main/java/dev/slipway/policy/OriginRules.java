package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How distributions speak with those whom they ask, and whom those answer. */
final class OriginRules {
  private static final Set<String> DISTRIBUTION = Set.of("aws_cloudfront_distribution");
  private static final String INGRESS = "aws_vpc_security_group_ingress_rule";

  static final HouseRule BUCKETS_ANSWER_ONE =
      HouseRule.within(
          "ORIGIN-1",
          "FIB-06, ALL-10",
          "a bucket that a distribution asks gives files to signed requests of that one alone",
          DISTRIBUTION,
          (stack, distribution) ->
              distribution.body().blocks("origin").stream()
                  .allMatch(
                      origin ->
                          Links.named(stack, origin.at("domain_name"))
                              .filter(each -> each.type().equals("aws_s3_bucket"))
                              .allMatch(
                                  bucket ->
                                      origin.has("origin_access_control_id")
                                          && letsIn(stack, bucket, distribution))));

  static final HouseRule HOSTS_SPEAK_TLS =
      HouseRule.of(
          "ORIGIN-2",
          "H2O-05",
          "any other host is asked over TLS 1.2 alone, by a name that a certificate can bear",
          DISTRIBUTION,
          distribution ->
              distribution.body().blocks("origin").stream()
                  .filter(origin -> !origin.has("origin_access_control_id"))
                  .allMatch(OriginRules::speaksTls));

  static final HouseRule BALANCERS_ANSWER_THE_CDN =
      HouseRule.within(
          "ORIGIN-3",
          "H2O-05, ALL-09",
          "a load balancer that a distribution asks is reached through the CDN only",
          DISTRIBUTION,
          (stack, distribution) ->
              distribution.body().blocks("origin").stream()
                  .flatMap(origin -> balancers(stack, origin.at("domain_name").asText()))
                  .flatMap(balancer -> Links.from(stack, balancer, "security_groups"))
                  .flatMap(group -> Links.to(stack, group, INGRESS, "security_group_id"))
                  .allMatch(rule -> rule.body().has("prefix_list_id")));

  static final List<HouseRule> ALL =
      List.of(BUCKETS_ANSWER_ONE, HOSTS_SPEAK_TLS, BALANCERS_ANSWER_THE_CDN);

  private OriginRules() {}

  private static boolean letsIn(StackModel stack, Block bucket, Block distribution) {
    return Links.to(stack, bucket, "aws_s3_bucket_policy", "bucket")
        .flatMap(policy -> policy.body().document("policy").blocks("Statement").stream())
        .filter(each -> each.texts("Principal.Service").contains("cloudfront.amazonaws.com"))
        .map(
            each ->
                each.texts("Action").equals(List.of("s3:GetObject"))
                    && each.at("Condition.StringEquals.AWS:SourceArn")
                        .asText()
                        .equals("${" + distribution.address() + ".arn}"))
        .reduce(Boolean::logicalAnd)
        .orElse(false);
  }

  private static boolean speaksTls(Body origin) {
    return !origin.at("domain_name").asText().contains("${aws_lb.")
        && origin
            .text("custom_origin_config.origin_protocol_policy")
            .filter("https-only"::equals)
            .isPresent()
        && origin.texts("custom_origin_config.origin_ssl_protocols").equals(List.of("TLSv1.2"));
  }

  /** The load balancers that a host of the stack's leads to. */
  private static Stream<Block> balancers(StackModel stack, String host) {
    return stack.resources("aws_route53_record").stream()
        .filter(record -> record.body().at("name").asText().equals(host))
        .flatMap(record -> Links.from(stack, record, "alias.name"))
        .filter(each -> each.type().equals("aws_lb"));
  }
}
