package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How load balancers are spoken to. */
final class BalancerRules {
  private static final Set<String> BALANCER = Set.of("aws_lb");
  private static final Set<String> LISTENER = Set.of("aws_lb_listener");
  private static final String ENCRYPTION = "aws_s3_bucket_server_side_encryption_configuration";

  // Those without TLS 1.0 and 1.1:
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
  private static final Pattern MODERN =
      Pattern.compile("ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-.+");

  static final HouseRule INVALID_HEADERS_ARE_DROPPED =
      HouseRule.of(
          "ALB-1",
          "ALL-08",
          "a load balancer drops invalid headers",
          BALANCER,
          balancer -> balancer.body().isTrue("drop_invalid_header_fields"));

  static final HouseRule TLS_IS_MODERN =
      HouseRule.of(
          "ALB-2",
          "ALL-08",
          "an HTTPS listener speaks TLS 1.2 or newer",
          LISTENER,
          listener ->
              !speaks(listener, "HTTPS")
                  || MODERN.matcher(listener.body().text("ssl_policy").orElse("")).matches());

  static final HouseRule CERTIFICATES_ARE_ISSUED =
      HouseRule.of(
          "ALB-3",
          "ALL-08",
          "an HTTPS listener waits for a certificate's validation or names one that exists",
          LISTENER,
          listener ->
              !speaks(listener, "HTTPS")
                  || listener
                      .body()
                      .text("certificate_arn")
                      .filter(BalancerRules::isIssued)
                      .isPresent());

  static final HouseRule HTTP_REDIRECTS_TO_HTTPS =
      HouseRule.within(
          "ALB-4",
          "ALL-08",
          "beside an HTTPS listener HTTP does nothing but redirect to it",
          Set.of("aws_lb_listener", "aws_lb_listener_rule"),
          (stack, block) ->
              block.type().equals("aws_lb_listener")
                  ? !isPlainBesideHttps(stack, block) || redirects(stack, block)
                  : Links.from(stack, block, "listener_arn")
                      .noneMatch(listener -> isPlainBesideHttps(stack, listener)));

  static final HouseRule LOGS_ARRIVE =
      HouseRule.within(
          "ALB-5",
          "ALL-08",
          "access logs go to a bucket whose policy lets them in, encrypted as they can be",
          BALANCER,
          (stack, balancer) ->
              !balancer.body().has("access_logs")
                  || (balancer.body().isTrue("access_logs.enabled")
                      && Links.from(stack, balancer, "access_logs.bucket")
                          .anyMatch(policy -> takesLogs(stack, policy))));

  static final HouseRule PUBLIC_MEANS_REACHABLE =
      HouseRule.within(
          "ALB-6",
          "CLA-05, ALV-03",
          "a public load balancer stands where routes lead to the internet",
          BALANCER,
          (stack, balancer) ->
              balancer.body().isTrue("internal")
                  || Links.from(stack, balancer, "subnets")
                      .allMatch(subnet -> VpcRules.isPublic(stack, subnet)));

  static final List<HouseRule> ALL =
      List.of(
          INVALID_HEADERS_ARE_DROPPED,
          TLS_IS_MODERN,
          CERTIFICATES_ARE_ISSUED,
          HTTP_REDIRECTS_TO_HTTPS,
          LOGS_ARRIVE,
          PUBLIC_MEANS_REACHABLE);

  private BalancerRules() {}

  private static boolean speaks(Block listener, String protocol) {
    return listener.body().text("protocol").filter(protocol::equals).isPresent();
  }

  private static boolean isIssued(String arn) {
    return arn.startsWith("arn:aws:acm:")
        || Reference.in(arn).stream()
            .anyMatch(
                reference -> reference.address().startsWith("aws_acm_certificate_validation."));
  }

  private static boolean isPlainBesideHttps(StackModel stack, Block listener) {
    return !speaks(listener, "HTTPS") && secureBeside(stack, listener).findAny().isPresent();
  }

  private static boolean redirects(StackModel stack, Block listener) {
    var action = listener.body();
    return action.text("default_action.type").filter("redirect"::equals).isPresent()
        && action.text("default_action.redirect.protocol").filter("HTTPS"::equals).isPresent()
        && secureBeside(stack, listener)
            .anyMatch(
                secure ->
                    secure
                        .body()
                        .at("port")
                        .asText()
                        .equals(action.at("default_action.redirect.port").asText()));
  }

  /** The HTTPS listeners of the same load balancer. */
  private static Stream<Block> secureBeside(StackModel stack, Block listener) {
    var balancer = listener.body().at("load_balancer_arn");
    return stack.resources("aws_lb_listener").stream()
        .filter(other -> speaks(other, "HTTPS"))
        .filter(other -> other.body().at("load_balancer_arn").equals(balancer));
  }

  /** The delivery of access logs knows no other encryption than S3's own. */
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
  private static boolean takesLogs(StackModel stack, Block policy) {
    return policy.type().equals("aws_s3_bucket_policy")
        && policy.toString().contains("logdelivery.elasticloadbalancing.amazonaws.com")
        && Links.from(stack, policy, "bucket")
            .flatMap(bucket -> Links.to(stack, bucket, ENCRYPTION, "bucket"))
            .anyMatch(encryption -> encryption.toString().contains("\"AES256\""));
  }
}
