package dev.slipway.modules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake in a module, as a person might make one who changes it.
 *
 * @param file where it stands
 * @param right what stands there
 * @param wrong what stands there instead
 * @param example what plans a change then
 * @param changes what is planned
 */
record ModuleMutation(
    String file, String right, String wrong, String example, List<String> changes) {
  static final List<ModuleMutation> ALL =
      List.of(
          new ModuleMutation(
              "ecr/main.tf",
              "scan_on_push = each.value.scan_on_push",
              "scan_on_push = false",
              "ltt-shared",
              each(
                  "module.ecr.aws_ecr_repository.this[\"ltt-%s\"]: update",
                  "backend", "data-setup", "frontend")),
          new ModuleMutation(
              "github-oidc/main.tf",
              "\"ecr:PutImage\",\n",
              "\"ecr:*\",\n",
              "ltt-shared",
              List.of("module.github.aws_iam_role_policy.build: update")),
          new ModuleMutation(
              "secrets/main.tf",
              "= each.value.recovery_days",
              "= 7",
              "ltt-prod",
              each(
                  "module.secrets.aws_secretsmanager_secret.this[\"ltt/prod/%s\"]: update",
                  "anthropic_api_key",
                  "checkpoint_db_url",
                  "database_url",
                  "lti_platform_config",
                  "lti_private_key",
                  "lti_public_key",
                  "redis_url")),
          new ModuleMutation(
              "rds/main.tf",
              "= var.multi_az",
              "= false",
              "ltt-prod",
              List.of("module.rds.aws_db_instance.this: update")),
          new ModuleMutation(
              "elasticache/main.tf",
              "= var.snapshot_days",
              "= 1",
              "ltt-prod",
              List.of("module.redis.aws_elasticache_replication_group.this: update")),
          new ModuleMutation(
              "alb/main.tf",
              "= var.idle_timeout",
              "= 60",
              "ltt-prod",
              List.of("module.alb.aws_lb.this: update")),
          new ModuleMutation(
              "ecs-cluster/main.tf",
              "\"EssentialContainerExited\", ",
              "",
              "ltt-prod",
              List.of("module.cluster.aws_cloudwatch_event_rule.failures[0]: update")),
          new ModuleMutation(
              "ecs-service/main.tf",
              "= var.scaling.scale_out_seconds",
              "= 61",
              "ltt-prod",
              List.of("module.backend.aws_appautoscaling_policy.this[\"cpu\"]: update")),
          new ModuleMutation(
              "ecs-task/main.tf",
              "= aws_iam_role.application.arn\n",
              "= aws_iam_role.execution.arn\n",
              "ltt-prod",
              each(
                  "module.%s.aws_ecs_task_definition.this: update",
                  "backend.module.task", "data_setup", "frontend.module.task", "migrate")),
          new ModuleMutation(
              "networking/main.tf",
              "enable_dns_hostnames = true",
              "enable_dns_hostnames = false",
              "alva-staging",
              List.of("module.network.aws_vpc.this: update")),
          new ModuleMutation(
              "service-discovery/main.tf",
              "ttl  = 10",
              "ttl  = 60",
              "alva-staging",
              each(
                  "module.names.aws_service_discovery_service.this[\"%s\"]: update",
                  "admin", "api", "auth", "web")),
          new ModuleMutation(
              "schedule/main.tf",
              "Resource  = [var.task.family_arn]",
              "Resource  = [\"*\"]",
              "ltt-prod",
              List.of("module.rotation.aws_iam_role_policy.this: update")),
          new ModuleMutation(
              "monitoring/main.tf",
              "\"sns:SetTopicAttributes\",\n",
              "",
              "ltt-prod",
              List.of("module.monitoring.aws_sns_topic_policy.this[0]: update")),
          new ModuleMutation(
              "bucket/main.tf",
              "= var.expire_days\n",
              "= 91\n",
              "classla-dev",
              List.of(
                  "module.alb.module.logs[0].aws_s3_bucket_lifecycle_configuration.this: update")),
          new ModuleMutation(
              "dashboard/main.tf",
              "stat = metric.statistic, visible",
              "stat = \"Average\", visible",
              "classla-dev",
              List.of("module.infrastructure_dashboard.aws_cloudwatch_dashboard.this: update")),
          new ModuleMutation(
              "cost-dashboard/main.tf",
              "30 * 24",
              "24",
              "classla-dev",
              List.of(
                  "module.cost_dashboard.module.dashboard.aws_cloudwatch_dashboard.this: update")),
          new ModuleMutation(
              "amplify/main.tf",
              "\\n        - ${jsonencode(command)}",
              "\\n      - ${jsonencode(command)}",
              "classla-dev",
              List.of("module.frontend.aws_amplify_app.this: update")),
          new ModuleMutation(
              "certificate/main.tf",
              "ttl             = 60",
              "ttl             = 61",
              "fibonacco-production",
              each(
                  "module.%s: update",
                  "alb_certificate.aws_route53_record.proofs[\"api.fibonacco.com\"]",
                  "cdn_certificate.aws_route53_record.proofs[\"app.fibonacco.com\"]",
                  "cdn_certificate.aws_route53_record.proofs[\"learn.fibonacco.com\"]")),
          new ModuleMutation(
              "aurora/main.tf",
              "= var.backup_days",
              "= 1",
              "fibonacco-production",
              List.of("module.aurora.aws_rds_cluster.this: update")),
          new ModuleMutation(
              "cdn/main.tf",
              "= var.strict_transport_days * 24",
              "= 24",
              "fibonacco-production",
              List.of("module.cdn.aws_cloudfront_response_headers_policy.this: update")),
          new ModuleMutation(
              "alias-records/main.tf",
              "if var.target.ipv6",
              "if false",
              "fibonacco-production",
              each("module.cdn_names.aws_route53_record.ipv6[\"%s\"]: delete", "app", "learn")),
          new ModuleMutation(
              "subnets/main.tf",
              "= var.database_route_table_id",
              "= var.private_route_table_id",
              "ltt-dev-staging",
              each(
                  "module.subnets.aws_route_table_association.database[\"%s\"]: update",
                  "eu-west-1a", "eu-west-1b")));

  /** Those that an example should find. */
  static List<ModuleMutation> of(String example) {
    return ALL.stream().filter(each -> each.example.equals(example)).toList();
  }

  String module() {
    return file.substring(0, file.indexOf('/'));
  }

  private static List<String> each(String change, String... words) {
    return Stream.of(words).map(change::formatted).toList();
  }

  void in(Path copy) throws IOException {
    Modules.mutate(copy, file, right, wrong);
  }
}
