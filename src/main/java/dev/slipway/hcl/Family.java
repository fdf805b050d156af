package dev.slipway.hcl;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file in which a type stands: the families of the constructs, else AWS's own word. */
final class Family {
  private static final Map<String, String> BY_PREFIX =
      """
      networking vpc subnet subnets route route_table route_tables main_route_table security_group
      networking network_acl nat_gateway eip internet_gateway flow_log default_security_group
      networking default_network_acl default_route_table ec2_managed_prefix_list availability_zones
      rds db rds
      elasticache elasticache
      alb lb
      dns route53 acm
      cdn cloudfront cloudwatch_log_delivery
      ecs ecs appautoscaling
      ecr ecr
      secrets secretsmanager
      encryption kms
      discovery service_discovery
      monitoring cloudwatch sns
      schedule scheduler cloudwatch_event
      identity iam caller_identity
      storage s3 canonical_user_id
      amplify amplify
      """
          .lines()
          .map(line -> line.split(" ", 2))
          .flatMap(
              words -> Stream.of(words[1].split(" ", -1)).map(each -> Map.entry(each, words[0])))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Family() {}

  /** Such as {@code networking} of {@code aws_vpc}. */
  static String of(String type) {
    String word = type.substring(type.indexOf('_') + 1);
    return BY_PREFIX.keySet().stream()
        .filter(prefix -> (word + "_").startsWith(prefix + "_"))
        .max(Comparator.comparing(String::length))
        .map(BY_PREFIX::get)
        .orElseGet(() -> word.split("_", 2)[0]);
  }
}
