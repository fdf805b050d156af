package dev.slipway.rules;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Links;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How distributions speak, with viewers and with those whom they ask. */
final class CdnRules {
  private static final Set<String> DISTRIBUTION = Set.of("aws_cloudfront_distribution");
  private static final String INGRESS = "aws_vpc_security_group_ingress_rule";
  private static final Set<String> MODERN = Set.of("TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025");
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  static final HouseRule VIEWERS_SPEAK_HTTPS =
      HouseRule.within(
          "CDN-1",
          "ALL-08, H2O-05, FIB-06",
          "viewers are led to HTTPS and told to keep to it, whatever they ask for",
          DISTRIBUTION,
          (stack, distribution) ->
              behaviours(distribution)
                  .allMatch(
                      behaviour ->
                          behaviour
                                  .text("viewer_protocol_policy")
                                  .filter(Set.of("redirect-to-https", "https-only")::contains)
                                  .isPresent()
                              && named(stack, behaviour.at("response_headers_policy_id").asText())
                                  .anyMatch(CdnRules::keepsToHttps)));

  static final HouseRule TLS_IS_MODERN =
      HouseRule.within(
          "CDN-2",
          "ALL-08, H2O-05, FIB-06",
          "viewers meet TLS 1.2 or newer and a certificate of us-east-1 that is issued",
          DISTRIBUTION,
          (stack, distribution) ->
              distribution
                      .body()
                      .text("viewer_certificate.minimum_protocol_version")
                      .filter(MODERN::contains)
                      .isPresent()
                  && isIssuedInVirginia(stack, distribution));

  static final HouseRule BUCKETS_ANSWER_ONE =
      HouseRule.within(
          "CDN-3",
          "FIB-06, ALL-10",
          "a bucket that a distribution asks gives files to signed requests of that one alone",
          DISTRIBUTION,
          (stack, distribution) ->
              distribution.body().blocks("origin").stream()
                  .allMatch(
                      origin ->
                          named(stack, origin.at("domain_name").asText())
                              .filter(each -> each.type().equals("aws_s3_bucket"))
                              .allMatch(
                                  bucket ->
                                      origin.has("origin_access_control_id")
                                          && letsIn(stack, bucket, distribution))));

  static final HouseRule HOSTS_SPEAK_TLS =
      HouseRule.of(
          "CDN-4",
          "H2O-05",
          "any other host is asked over TLS 1.2 alone, by a name that a certificate can bear",
          DISTRIBUTION,
          distribution ->
              distribution.body().blocks("origin").stream()
                  .filter(origin -> !origin.has("origin_access_control_id"))
                  .allMatch(CdnRules::speaksTls));

  static final HouseRule WRITES_ARE_NOT_KEPT =
      HouseRule.of(
          "CDN-5",
          "H2O-05",
          "nothing is kept of whoever takes more than questions",
          DISTRIBUTION,
          distribution ->
              behaviours(distribution)
                  .filter(behaviour -> behaviour.texts("allowed_methods").contains("POST"))
                  .allMatch(
                      behaviour ->
                          behaviour.at("cache_policy_id").asText().equals(CACHING_DISABLED)));

  static final HouseRule BALANCERS_ANSWER_THE_CDN =
      HouseRule.within(
          "CDN-6",
          "H2O-05, ALL-09",
          "a load balancer that a distribution asks is reached through the CDN only",
          DISTRIBUTION,
          (stack, distribution) ->
              distribution.body().blocks("origin").stream()
                  .flatMap(origin -> balancers(stack, origin.at("domain_name").asText()))
                  .flatMap(balancer -> Links.from(stack, balancer, "security_groups"))
                  .flatMap(group -> Links.to(stack, group, INGRESS, "security_group_id"))
                  .allMatch(rule -> rule.body().has("prefix_list_id")));

  static final HouseRule HOSTS_LEAD_THERE =
      HouseRule.within(
          "CDN-7",
          "FIB-07, H2O-05",
          "a host that leads to a distribution is one of its own, for viewers of either IP",
          Set.of("aws_route53_record"),
          (stack, record) ->
              named(stack, record.body().at("alias.name").asText())
                  .filter(each -> each.type().equals("aws_cloudfront_distribution"))
                  .allMatch(
                      distribution ->
                          distribution.body().texts("aliases").contains(name(record))
                              && record.body().at("alias.evaluate_target_health").isBoolean()
                              && !record.body().isTrue("alias.evaluate_target_health")
                              && types(stack, name(record)).containsAll(List.of("A", "AAAA"))));

  static final List<HouseRule> ALL =
      List.of(
          VIEWERS_SPEAK_HTTPS,
          TLS_IS_MODERN,
          BUCKETS_ANSWER_ONE,
          HOSTS_SPEAK_TLS,
          WRITES_ARE_NOT_KEPT,
          BALANCERS_ANSWER_THE_CDN,
          HOSTS_LEAD_THERE);

  private CdnRules() {}

  private static Stream<Body> behaviours(Block distribution) {
    return Stream.of("default_cache_behavior", "ordered_cache_behavior")
        .flatMap(argument -> distribution.body().blocks(argument).stream());
  }

  /** The blocks that a text names. */
  private static Stream<Block> named(StackModel stack, String text) {
    return Reference.in(text).stream().flatMap(reference -> stack.at(reference.address()).stream());
  }

  private static boolean keepsToHttps(Block policy) {
    return policy
        .body()
        .has("security_headers_config.strict_transport_security.access_control_max_age_sec");
  }

  private static boolean isIssuedInVirginia(StackModel stack, Block distribution) {
    String arn = distribution.body().text("viewer_certificate.acm_certificate_arn").orElse("");
    return arn.startsWith("arn:aws:acm:us-east-1:")
        || named(stack, arn)
            .filter(each -> each.type().equals("aws_acm_certificate_validation"))
            .anyMatch(validation -> region(stack, validation).equals("us-east-1"));
  }

  /** The region that a resource stands in, by its provider. */
  private static String region(StackModel stack, Block resource) {
    String alias = resource.body().text("provider").orElse("aws").replaceFirst("^aws\\.?", "");
    return stack.providers().stream()
        .filter(provider -> provider.body().text("alias").orElse("").equals(alias))
        .flatMap(provider -> provider.body().text("region").stream())
        .findFirst()
        .orElse("");
  }

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
        .filter(record -> name(record).equals(host))
        .flatMap(record -> named(stack, record.body().at("alias.name").asText()))
        .filter(each -> each.type().equals("aws_lb"));
  }

  private static String name(Block record) {
    return record.body().at("name").asText();
  }

  private static List<String> types(StackModel stack, String name) {
    return stack.resources("aws_route53_record").stream()
        .filter(record -> name(record).equals(name))
        .map(record -> record.body().at("type").asText())
        .toList();
  }
}
