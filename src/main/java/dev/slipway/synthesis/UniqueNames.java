package dev.slipway.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No two resources of one account may claim the same name: the second one to be applied would fail,
 * or take over.
 */
public final class UniqueNames {
  /**
   * What an account or region holds under one name, by type; names inside a parent are not here. A
   * record's name may stand there once for each of its types.
   */
  private static final Map<String, String> NAME =
      Arrays.stream(
              """
              aws_cloudfront_function.name aws_cloudfront_origin_access_control.name
              aws_cloudwatch_dashboard.dashboard_name aws_cloudwatch_event_rule.name
              aws_cloudwatch_log_group.name aws_cloudwatch_metric_alarm.alarm_name
              aws_db_instance.identifier aws_db_parameter_group.name aws_db_subnet_group.name
              aws_ecr_repository.name aws_ecs_cluster.name aws_ecs_task_definition.family
              aws_elasticache_cluster.cluster_id aws_elasticache_parameter_group.name
              aws_elasticache_replication_group.replication_group_id
              aws_elasticache_subnet_group.name aws_iam_policy.name aws_iam_role.name
              aws_kms_alias.name aws_lambda_function.function_name aws_lb.name
              aws_lb_target_group.name aws_rds_cluster.cluster_identifier
              aws_rds_cluster_instance.identifier aws_rds_cluster_parameter_group.name
              aws_route53_record.name+type aws_s3_bucket.bucket aws_scheduler_schedule.name
              aws_secretsmanager_secret.name aws_security_group.name
              aws_service_discovery_private_dns_namespace.name
              aws_sns_topic.name aws_sqs_queue.name aws_ssm_parameter.name
              aws_wafv2_web_acl.name
              """
                  .split("\\s+"))
          .map(pair -> pair.split("\\."))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private UniqueNames() {}

  /** One line per name that several resources claim. */
  public static List<String> violations(Collection<StackModel> stacks) {
    Map<String, List<String>> claims = new TreeMap<>();
    for (StackModel stack : stacks) {
      stack.resources().stream()
          .filter(block -> !name(block).isEmpty() && !name(block).contains("${"))
          .forEach(
              block ->
                  claims
                      .computeIfAbsent(claim(stack, block), key -> new ArrayList<>())
                      .add(stack.name() + "/" + block.address()));
    }
    return claims.entrySet().stream()
        .filter(claim -> claim.getValue().size() > 1)
        .map(claim -> claim.getKey() + " is claimed by " + String.join(", ", claim.getValue()))
        .toList();
  }

  private static String claim(StackModel stack, Block block) {
    return account(stack) + block.type() + " '" + name(block) + "'";
  }

  private static String name(Block block) {
    String[] arguments = NAME.getOrDefault(block.type(), "").split("\\+");
    return Arrays.stream(arguments)
        .map(argument -> block.body().text(argument).orElse(""))
        .collect(Collectors.joining(" "));
  }

  private static String account(StackModel stack) {
    return stack.providers().stream()
        .flatMap(provider -> provider.body().texts("allowed_account_ids").stream())
        .findFirst()
        .map(id -> id + " ")
        .orElse("");
  }
}
