package dev.slipway.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No two resources of one account may claim the same name: the second one to be applied would fail,
 * or take over.
 */
public final class UniqueNames {
  /** A name, with its type and account, and the resource that has it. */
  public record Claim(String name, String by) {
    public String stack() {
      return by.substring(0, by.indexOf('/'));
    }

    public String address() {
      return by.substring(by.indexOf('/') + 1);
    }
  }

  /** A name that is claimed more than once. */
  public record Clash(String name, List<Claim> claims) {
    /** The name without its account: {@code aws_lb 'shop'}. */
    public String resource() {
      return name.replaceFirst("^\\d+ ", "");
    }
  }

  /**
   * The arguments that make up a name in an account or region, by type; names inside a parent are
   * not here. A list stands for several names.
   */
  private static final Map<String, List<String>> NAME =
      """
      aws_amplify_app name
      aws_amplify_domain_association domain_name
      aws_cloudfront_cache_policy name
      aws_cloudfront_distribution aliases
      aws_cloudfront_function name
      aws_cloudfront_origin_access_control name
      aws_cloudfront_response_headers_policy name
      aws_cloudwatch_composite_alarm alarm_name
      aws_cloudwatch_dashboard dashboard_name
      aws_cloudwatch_event_rule name
      aws_cloudwatch_log_delivery_destination name
      aws_cloudwatch_log_delivery_source name
      aws_cloudwatch_log_group name
      aws_cloudwatch_metric_alarm alarm_name
      aws_db_instance identifier
      aws_db_parameter_group name
      aws_db_subnet_group name
      aws_dynamodb_table name
      aws_ecr_repository name
      aws_ecs_cluster name
      aws_ecs_task_definition family
      aws_elasticache_cluster cluster_id
      aws_elasticache_parameter_group name
      aws_elasticache_replication_group replication_group_id
      aws_elasticache_subnet_group name
      aws_iam_openid_connect_provider url
      aws_iam_policy name
      aws_iam_role name
      aws_kms_alias name
      aws_lambda_function function_name
      aws_lb name
      aws_lb_target_group name
      aws_rds_cluster cluster_identifier
      aws_rds_cluster_instance identifier
      aws_rds_cluster_parameter_group name
      aws_route53_record name type
      aws_s3_bucket bucket
      aws_scheduler_schedule name
      aws_secretsmanager_secret name
      aws_security_group name
      aws_service_discovery_private_dns_namespace name
      aws_sns_topic name
      aws_sqs_queue name
      aws_ssm_parameter name
      aws_wafv2_web_acl name
      """
          .lines()
          .map(line -> List.of(line.split(" ")))
          .collect(
              Collectors.toUnmodifiableMap(
                  words -> words.get(0), words -> words.subList(1, words.size())));

  /**
   * All accounts together have a bucket but once, a distribution's host, and a host of Amplify's.
   * Whether several apps may have hosts of one domain is told both ways
   * (https://github.com/aws-amplify/amplify-hosting/issues/1907), and a domain in two accounts
   * takes AWS's support: each app gets one of its own.
   *
   * <p>https://docs.aws.amazon.com/amplify/latest/userguide/troubleshooting-custom-domains.html
   */
  private static final Set<String> WORLDWIDE =
      Set.of("aws_amplify_domain_association", "aws_cloudfront_distribution", "aws_s3_bucket");

  private UniqueNames() {}

  /** One line per name that several resources claim. */
  public static List<String> violations(Collection<StackModel> stacks) {
    return clashes(stacks.stream().flatMap(stack -> claims(stack).stream()).toList()).stream()
        .map(clash -> clash.name() + " is claimed by " + claimants(clash))
        .toList();
  }

  private static String claimants(Clash clash) {
    return clash.claims().stream().map(Claim::by).collect(Collectors.joining(", "));
  }

  /** The names that a stack claims. */
  public static List<Claim> claims(StackModel stack) {
    List<Claim> claims = new ArrayList<>();
    for (Block block : stack.resources()) {
      String by = stack.name() + "/" + block.address();
      names(block).forEach(name -> claims.add(new Claim(claim(stack, block, name), by)));
    }
    return claims;
  }

  /** The names that are claimed more than once, in order. */
  public static List<Clash> clashes(Collection<Claim> claims) {
    Set<String> taken = new HashSet<>();
    Map<String, List<Claim>> claimants = new TreeMap<>(); // of few names, so that few are sorted
    for (Claim claim : claims) {
      if (!taken.add(claim.name())) {
        claimants.put(claim.name(), new ArrayList<>());
      }
    }
    for (Claim claim : claimants.isEmpty() ? List.<Claim>of() : claims) {
      if (claimants.containsKey(claim.name())) {
        claimants.get(claim.name()).add(claim);
      }
    }
    return claimants.entrySet().stream()
        .map(name -> new Clash(name.getKey(), name.getValue()))
        .toList();
  }

  /** Whether resources of a type have a name that an account has but once. */
  static boolean knows(String type) {
    return NAME.containsKey(type);
  }

  private static String claim(StackModel stack, Block block, String name) {
    String account = WORLDWIDE.contains(block.type()) ? "" : account(stack);
    return account + block.type() + " '" + name + "'";
  }

  /** The names that are known before anything is applied. */
  private static Stream<String> names(Block block) {
    List<String> arguments = NAME.getOrDefault(block.type(), List.of());
    Stream<String> names =
        arguments.size() == 1
            ? block.body().texts(arguments.get(0)).stream()
            : Stream.of(
                arguments.stream()
                    .flatMap(argument -> block.body().text(argument).stream())
                    .collect(Collectors.joining(" ")));
    return names.filter(name -> !name.isEmpty() && !name.contains("${"));
  }

  private static String account(StackModel stack) {
    return stack.providers().stream()
        .flatMap(provider -> provider.body().texts("allowed_account_ids").stream())
        .findFirst()
        .map(id -> id + " ")
        .orElse("");
  }
}
