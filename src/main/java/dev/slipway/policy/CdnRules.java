package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How distributions speak with viewers. */
final class CdnRules {
  private static final Set<String> DISTRIBUTION = Set.of("aws_cloudfront_distribution");
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
                              && Links.named(stack, behaviour.at("response_headers_policy_id"))
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

  static final HouseRule WRITES_ARE_NOT_KEPT =
      HouseRule.of(
          "CDN-3",
          "H2O-05",
          "nothing is kept of whoever takes more than questions",
          DISTRIBUTION,
          distribution ->
              behaviours(distribution)
                  .filter(behaviour -> behaviour.texts("allowed_methods").contains("POST"))
                  .allMatch(
                      behaviour ->
                          behaviour.at("cache_policy_id").asText().equals(CACHING_DISABLED)));

  static final HouseRule HOSTS_LEAD_THERE =
      HouseRule.within(
          "CDN-4",
          "FIB-07, H2O-05",
          "a host that leads to a distribution is one of its own, for viewers of either IP",
          Set.of("aws_route53_record"),
          (stack, record) ->
              Links.from(stack, record, "alias.name")
                  .filter(each -> each.type().equals("aws_cloudfront_distribution"))
                  .allMatch(
                      distribution ->
                          distribution.body().texts("aliases").contains(name(record))
                              && record.body().at("alias.evaluate_target_health").isBoolean()
                              && !record.body().isTrue("alias.evaluate_target_health")
                              && types(stack, name(record)).containsAll(List.of("A", "AAAA"))));

  static final List<HouseRule> ALL =
      List.of(VIEWERS_SPEAK_HTTPS, TLS_IS_MODERN, WRITES_ARE_NOT_KEPT, HOSTS_LEAD_THERE);

  private CdnRules() {}

  private static Stream<Body> behaviours(Block distribution) {
    return Stream.of("default_cache_behavior", "ordered_cache_behavior")
        .flatMap(argument -> distribution.body().blocks(argument).stream());
  }

  private static boolean keepsToHttps(Block policy) {
    return policy
        .body()
        .has("security_headers_config.strict_transport_security.access_control_max_age_sec");
  }

  private static boolean isIssuedInVirginia(StackModel stack, Block distribution) {
    String arn = "viewer_certificate.acm_certificate_arn";
    return distribution.body().at(arn).asText().startsWith("arn:aws:acm:us-east-1:")
        || Links.from(stack, distribution, arn)
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
