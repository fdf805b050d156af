moved {
  from = aws_acm_certificate.alb_certificate
  to   = module.certificate.aws_acm_certificate.this
}

moved {
  from = aws_acm_certificate_validation.alb_certificate
  to   = module.certificate.aws_acm_certificate_validation.this
}

moved {
  from = aws_amplify_app.frontend
  to   = module.frontend.aws_amplify_app.this
}

moved {
  from = aws_amplify_branch.frontend
  to   = module.frontend.aws_amplify_branch.this
}

moved {
  from = aws_amplify_domain_association.frontend
  to   = module.frontend.aws_amplify_domain_association.this
}

moved {
  from = aws_appautoscaling_policy.backend_scaling_cpu[0]
  to   = module.backend.aws_appautoscaling_policy.this["cpu"]
}

moved {
  from = aws_appautoscaling_policy.backend_scaling_memory[0]
  to   = module.backend.aws_appautoscaling_policy.this["memory"]
}

moved {
  from = aws_appautoscaling_target.backend_scaling
  to   = module.backend.aws_appautoscaling_target.this
}

moved {
  from = aws_cloudwatch_dashboard.cost_dashboard
  to   = module.cost_dashboard.module.dashboard.aws_cloudwatch_dashboard.this
}

moved {
  from = aws_cloudwatch_dashboard.health_dashboard
  to   = module.health_dashboard.aws_cloudwatch_dashboard.this
}

moved {
  from = aws_cloudwatch_dashboard.infrastructure_dashboard
  to   = module.infrastructure_dashboard.aws_cloudwatch_dashboard.this
}

moved {
  from = aws_cloudwatch_event_rule.cluster_failures
  to   = module.cluster.aws_cloudwatch_event_rule.failures[0]
}

moved {
  from = aws_cloudwatch_event_target.cluster_failures
  to   = module.cluster.aws_cloudwatch_event_target.failures[0]
}

moved {
  from = aws_cloudwatch_log_group.backend
  to   = module.backend.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.migrate
  to   = module.migrate.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_classla_dev_backend_cpu
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-cpu"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_classla_dev_backend_memory
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-memory"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_classla_dev_backend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_classla_dev_balancer_errors
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["balancer-errors"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_classla_dev_server_errors
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["server-errors"]
}

moved {
  from = aws_default_security_group.vpc
  to   = module.network.aws_default_security_group.this
}

moved {
  from = aws_ecr_lifecycle_policy.backend
  to   = module.ecr.aws_ecr_lifecycle_policy.this["classla-dev-backend"]
}

moved {
  from = aws_ecr_repository.backend
  to   = module.ecr.aws_ecr_repository.this["classla-dev-backend"]
}

moved {
  from = aws_ecr_repository_policy.backend
  to   = module.ecr.aws_ecr_repository_policy.this["classla-dev-backend"]
}

moved {
  from = aws_ecs_cluster.cluster
  to   = module.cluster.aws_ecs_cluster.this
}

moved {
  from = aws_ecs_service.backend
  to   = module.backend.aws_ecs_service.scaled
}

moved {
  from = aws_ecs_task_definition.backend
  to   = module.backend.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.migrate
  to   = module.migrate.aws_ecs_task_definition.this
}

moved {
  from = aws_eip.vpc_nat_us_east_1a
  to   = module.network.aws_eip.nat["us-east-1a"]
}

moved {
  from = aws_iam_role.backend_application
  to   = module.backend.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.backend_execution
  to   = module.backend.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.frontend
  to   = module.frontend.aws_iam_role.build
}

moved {
  from = aws_iam_role.github_build
  to   = module.github.aws_iam_role.build
}

moved {
  from = aws_iam_role.github_deploy
  to   = module.github.aws_iam_role.deploy["dev"]
}

moved {
  from = aws_iam_role.migrate_application
  to   = module.migrate.aws_iam_role.application
}

moved {
  from = aws_iam_role.migrate_execution
  to   = module.migrate.aws_iam_role.execution
}

moved {
  from = aws_iam_role_policy.backend_application
  to   = module.backend.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.backend_execution
  to   = module.backend.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.github_build
  to   = module.github.aws_iam_role_policy.build
}

moved {
  from = aws_iam_role_policy.github_deploy
  to   = module.github.aws_iam_role_policy.deploy["dev"]
}

moved {
  from = aws_iam_role_policy.migrate_application
  to   = module.migrate.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.migrate_execution
  to   = module.migrate.aws_iam_role_policy.execution
}

moved {
  from = aws_internet_gateway.vpc
  to   = module.network.aws_internet_gateway.this
}

moved {
  from = aws_lb.alb
  to   = module.alb.aws_lb.this
}

moved {
  from = aws_lb_listener.alb_http
  to   = module.alb.aws_lb_listener.http
}

moved {
  from = aws_lb_listener.alb_https
  to   = module.alb.aws_lb_listener.https[0]
}

moved {
  from = aws_lb_listener_rule.backend
  to   = module.backend.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_target_group.backend
  to   = module.backend.aws_lb_target_group.this[0]
}

moved {
  from = aws_nat_gateway.vpc_nat_us_east_1a
  to   = module.network.aws_nat_gateway.this["us-east-1a"]
}

moved {
  from = aws_route.vpc_private_us_east_1a_routes
  to   = module.network.aws_route.private["us-east-1a"]
}

moved {
  from = aws_route.vpc_private_us_east_1b_routes
  to   = module.network.aws_route.private["us-east-1b"]
}

moved {
  from = aws_route.vpc_public_routes
  to   = module.network.aws_route.public
}

moved {
  from = aws_route53_record.alb_certificate_api_dev_classla_example
  to   = module.certificate.aws_route53_record.proofs["api-dev.classla.example"]
}

moved {
  from = aws_route53_record.alb_host_backend
  to   = module.hosts.aws_route53_record.ipv4["backend"]
}

moved {
  from = aws_route_table.vpc_database_routes
  to   = module.network.aws_route_table.database[0]
}

moved {
  from = aws_route_table.vpc_private_us_east_1a_routes
  to   = module.network.aws_route_table.private["us-east-1a"]
}

moved {
  from = aws_route_table.vpc_private_us_east_1b_routes
  to   = module.network.aws_route_table.private["us-east-1b"]
}

moved {
  from = aws_route_table.vpc_public_routes
  to   = module.network.aws_route_table.public
}

moved {
  from = aws_route_table_association.vpc_database_us_east_1a_routes
  to   = module.network.aws_route_table_association.database["us-east-1a"]
}

moved {
  from = aws_route_table_association.vpc_database_us_east_1b_routes
  to   = module.network.aws_route_table_association.database["us-east-1b"]
}

moved {
  from = aws_route_table_association.vpc_private_us_east_1a_routes
  to   = module.network.aws_route_table_association.private["us-east-1a"]
}

moved {
  from = aws_route_table_association.vpc_private_us_east_1b_routes
  to   = module.network.aws_route_table_association.private["us-east-1b"]
}

moved {
  from = aws_route_table_association.vpc_public_us_east_1a_routes
  to   = module.network.aws_route_table_association.public["us-east-1a"]
}

moved {
  from = aws_route_table_association.vpc_public_us_east_1b_routes
  to   = module.network.aws_route_table_association.public["us-east-1b"]
}

moved {
  from = aws_s3_bucket.alb_logs
  to   = module.alb.module.logs[0].aws_s3_bucket.this
}

moved {
  from = aws_s3_bucket_lifecycle_configuration.alb_logs
  to   = module.alb.module.logs[0].aws_s3_bucket_lifecycle_configuration.this
}

moved {
  from = aws_s3_bucket_ownership_controls.alb_logs
  to   = module.alb.module.logs[0].aws_s3_bucket_ownership_controls.this
}

moved {
  from = aws_s3_bucket_policy.alb_logs
  to   = module.alb.module.logs[0].aws_s3_bucket_policy.this
}

moved {
  from = aws_s3_bucket_public_access_block.alb_logs
  to   = module.alb.module.logs[0].aws_s3_bucket_public_access_block.this
}

moved {
  from = aws_s3_bucket_server_side_encryption_configuration.alb_logs
  to   = module.alb.module.logs[0].aws_s3_bucket_server_side_encryption_configuration.this
}

moved {
  from = aws_secretsmanager_secret.classla_dev_app_secrets
  to   = module.secrets.aws_secretsmanager_secret.this["classla-dev/app/secrets"]
}

moved {
  from = aws_secretsmanager_secret.classla_dev_supabase_credentials
  to   = module.secrets.aws_secretsmanager_secret.this["classla-dev/supabase/credentials"]
}

moved {
  from = aws_secretsmanager_secret.classla_dev_workos_credentials
  to   = module.secrets.aws_secretsmanager_secret.this["classla-dev/workos/credentials"]
}

moved {
  from = aws_security_group.alb
  to   = module.alb.aws_security_group.this
}

moved {
  from = aws_security_group.backend
  to   = module.backend.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.migrate
  to   = module.migrate.aws_security_group.this
}

moved {
  from = aws_security_group.vpc_endpoints
  to   = module.network.aws_security_group.endpoints[0]
}

moved {
  from = aws_sns_topic.alarms_topic
  to   = module.monitoring.aws_sns_topic.this
}

moved {
  from = aws_sns_topic_policy.alarms
  to   = module.monitoring.aws_sns_topic_policy.this[0]
}

moved {
  from = aws_sns_topic_subscription.alarms_email_classla_alerts_classla_example
  to   = module.monitoring.aws_sns_topic_subscription.emails["classla-alerts@classla.example"]
}

moved {
  from = aws_subnet.vpc_database_us_east_1a
  to   = module.network.aws_subnet.database["us-east-1a"]
}

moved {
  from = aws_subnet.vpc_database_us_east_1b
  to   = module.network.aws_subnet.database["us-east-1b"]
}

moved {
  from = aws_subnet.vpc_private_us_east_1a
  to   = module.network.aws_subnet.private["us-east-1a"]
}

moved {
  from = aws_subnet.vpc_private_us_east_1b
  to   = module.network.aws_subnet.private["us-east-1b"]
}

moved {
  from = aws_subnet.vpc_public_us_east_1a
  to   = module.network.aws_subnet.public["us-east-1a"]
}

moved {
  from = aws_subnet.vpc_public_us_east_1b
  to   = module.network.aws_subnet.public["us-east-1b"]
}

moved {
  from = aws_vpc.vpc
  to   = module.network.aws_vpc.this
}

moved {
  from = aws_vpc_endpoint.vpc_endpoints_ecr_api
  to   = module.network.aws_vpc_endpoint.interface["ecr.api"]
}

moved {
  from = aws_vpc_endpoint.vpc_endpoints_ecr_dkr
  to   = module.network.aws_vpc_endpoint.interface["ecr.dkr"]
}

moved {
  from = aws_vpc_endpoint.vpc_endpoints_s3
  to   = module.network.aws_vpc_endpoint.gateway["s3"]
}

moved {
  from = aws_vpc_endpoint_route_table_association.vpc_endpoints_s3_us_east_1a
  to   = module.network.aws_vpc_endpoint_route_table_association.this["s3/us-east-1a"]
}

moved {
  from = aws_vpc_endpoint_route_table_association.vpc_endpoints_s3_us_east_1b
  to   = module.network.aws_vpc_endpoint_route_table_association.this["s3/us-east-1b"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_backend_3001
  to   = module.backend.aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.backend_to_internet_443
  to   = module.backend.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.migrate_to_internet_443
  to   = module.migrate.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.alb_from_internet_443
  to   = module.alb.aws_vpc_security_group_ingress_rule.clients["internet_443"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.alb_from_internet_80
  to   = module.alb.aws_vpc_security_group_ingress_rule.clients["internet_80"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.backend_from_alb_3001
  to   = module.backend.aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.vpc_endpoints_from_private_us_east_1a_443
  to   = module.network.aws_vpc_security_group_ingress_rule.endpoints["us-east-1a"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.vpc_endpoints_from_private_us_east_1b_443
  to   = module.network.aws_vpc_security_group_ingress_rule.endpoints["us-east-1b"]
}
