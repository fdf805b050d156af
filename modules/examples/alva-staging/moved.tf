moved {
  from = aws_cloudwatch_event_rule.cluster_failures
  to   = module.cluster.aws_cloudwatch_event_rule.failures[0]
}

moved {
  from = aws_cloudwatch_event_rule.data_setup_rotation
  to   = module.rotation.aws_cloudwatch_event_rule.this
}

moved {
  from = aws_cloudwatch_event_target.cluster_failures
  to   = module.cluster.aws_cloudwatch_event_target.failures[0]
}

moved {
  from = aws_cloudwatch_event_target.data_setup_rotation
  to   = module.rotation.aws_cloudwatch_event_target.this
}

moved {
  from = aws_cloudwatch_log_group.admin
  to   = module.admin.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.api
  to   = module.api.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.auth
  to   = module.auth.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.data_setup
  to   = module.data_setup.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.migrations
  to   = module.migrations.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.web
  to   = module.web.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_admin_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["admin-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_admin_unhealthy_targets
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["admin-unhealthy-targets"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_api_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["api-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_api_unhealthy_targets
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["api-unhealthy-targets"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_auth_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["auth-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_auth_unhealthy_targets
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["auth-unhealthy-targets"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_staging_data_setup_failed_starts
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["data-setup-failed-starts"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_staging_database_free_storage
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["database-free-storage"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_web_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["web-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_alva_web_unhealthy_targets
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["web-unhealthy-targets"]
}

moved {
  from = aws_db_instance.database
  to   = module.rds.aws_db_instance.this
}

moved {
  from = aws_db_subnet_group.database
  to   = module.rds.aws_db_subnet_group.this
}

moved {
  from = aws_default_security_group.vpc
  to   = module.network.aws_default_security_group.this
}

moved {
  from = aws_ecr_lifecycle_policy.admin
  to   = module.ecr.aws_ecr_lifecycle_policy.this["admin"]
}

moved {
  from = aws_ecr_lifecycle_policy.api
  to   = module.ecr.aws_ecr_lifecycle_policy.this["api"]
}

moved {
  from = aws_ecr_lifecycle_policy.auth
  to   = module.ecr.aws_ecr_lifecycle_policy.this["auth"]
}

moved {
  from = aws_ecr_lifecycle_policy.data_setup
  to   = module.ecr.aws_ecr_lifecycle_policy.this["alva-data-setup"]
}

moved {
  from = aws_ecr_lifecycle_policy.web
  to   = module.ecr.aws_ecr_lifecycle_policy.this["web"]
}

moved {
  from = aws_ecr_repository.admin
  to   = module.ecr.aws_ecr_repository.this["admin"]
}

moved {
  from = aws_ecr_repository.api
  to   = module.ecr.aws_ecr_repository.this["api"]
}

moved {
  from = aws_ecr_repository.auth
  to   = module.ecr.aws_ecr_repository.this["auth"]
}

moved {
  from = aws_ecr_repository.data_setup
  to   = module.ecr.aws_ecr_repository.this["alva-data-setup"]
}

moved {
  from = aws_ecr_repository.web
  to   = module.ecr.aws_ecr_repository.this["web"]
}

moved {
  from = aws_ecs_cluster.cluster
  to   = module.cluster.aws_ecs_cluster.this
}

moved {
  from = aws_ecs_service.admin
  to   = module.admin.aws_ecs_service.this
}

moved {
  from = aws_ecs_service.api
  to   = module.api.aws_ecs_service.this
}

moved {
  from = aws_ecs_service.auth
  to   = module.auth.aws_ecs_service.this
}

moved {
  from = aws_ecs_service.web
  to   = module.web.aws_ecs_service.this
}

moved {
  from = aws_ecs_task_definition.admin
  to   = module.admin.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.api
  to   = module.api.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.auth
  to   = module.auth.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.data_setup
  to   = module.data_setup.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.migrations
  to   = module.migrations.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.web
  to   = module.web.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_eip.vpc_nat_us_east_1a
  to   = module.network.aws_eip.nat["us-east-1a"]
}

moved {
  from = aws_elasticache_replication_group.cache
  to   = module.redis.aws_elasticache_replication_group.this
}

moved {
  from = aws_elasticache_subnet_group.cache
  to   = module.redis.aws_elasticache_subnet_group.this
}

moved {
  from = aws_iam_openid_connect_provider.github
  to   = module.github.aws_iam_openid_connect_provider.this[0]
}

moved {
  from = aws_iam_role.admin_application
  to   = module.admin.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.admin_execution
  to   = module.admin.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.api_application
  to   = module.api.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.api_execution
  to   = module.api.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.auth_application
  to   = module.auth.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.auth_execution
  to   = module.auth.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.data_setup_application
  to   = module.data_setup.aws_iam_role.application
}

moved {
  from = aws_iam_role.data_setup_execution
  to   = module.data_setup.aws_iam_role.execution
}

moved {
  from = aws_iam_role.data_setup_rotation_role
  to   = module.rotation.aws_iam_role.this
}

moved {
  from = aws_iam_role.github_build
  to   = module.github.aws_iam_role.build
}

moved {
  from = aws_iam_role.github_deploy
  to   = module.github.aws_iam_role.deploy["staging"]
}

moved {
  from = aws_iam_role.migrations_application
  to   = module.migrations.aws_iam_role.application
}

moved {
  from = aws_iam_role.migrations_execution
  to   = module.migrations.aws_iam_role.execution
}

moved {
  from = aws_iam_role.web_application
  to   = module.web.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.web_execution
  to   = module.web.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role_policy.admin_application
  to   = module.admin.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.admin_execution
  to   = module.admin.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.api_application
  to   = module.api.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.api_execution
  to   = module.api.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.auth_application
  to   = module.auth.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.auth_execution
  to   = module.auth.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.data_setup_application
  to   = module.data_setup.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.data_setup_execution
  to   = module.data_setup.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.data_setup_rotation_role
  to   = module.rotation.aws_iam_role_policy.this
}

moved {
  from = aws_iam_role_policy.github_build
  to   = module.github.aws_iam_role_policy.build
}

moved {
  from = aws_iam_role_policy.github_deploy
  to   = module.github.aws_iam_role_policy.deploy["staging"]
}

moved {
  from = aws_iam_role_policy.migrations_application
  to   = module.migrations.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.migrations_execution
  to   = module.migrations.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.web_application
  to   = module.web.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.web_execution
  to   = module.web.module.task.aws_iam_role_policy.execution
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
  from = aws_lb_listener_rule.admin
  to   = module.admin.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.api
  to   = module.api.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.auth
  to   = module.auth.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.web
  to   = module.web.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_target_group.admin
  to   = module.admin.aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.api
  to   = module.api.aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.auth
  to   = module.auth.aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.web
  to   = module.web.aws_lb_target_group.this[0]
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
  from = aws_secretsmanager_secret.alva_staging_cookie_secret
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-cookie-secret"]
}

moved {
  from = aws_secretsmanager_secret.alva_staging_database
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-database"]
}

moved {
  from = aws_secretsmanager_secret.alva_staging_jwt_private_key
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-jwt-private-key"]
}

moved {
  from = aws_secretsmanager_secret.alva_staging_jwt_public_key
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-jwt-public-key"]
}

moved {
  from = aws_secretsmanager_secret.alva_staging_jwt_secret
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-jwt-secret"]
}

moved {
  from = aws_secretsmanager_secret.alva_staging_openai_api_key
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-openai-api-key"]
}

moved {
  from = aws_secretsmanager_secret.alva_staging_resend_api_key
  to   = module.secrets.aws_secretsmanager_secret.this["alva-staging-resend-api-key"]
}

moved {
  from = aws_security_group.admin
  to   = module.admin.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.alb
  to   = module.alb.aws_security_group.this
}

moved {
  from = aws_security_group.api
  to   = module.api.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.auth
  to   = module.auth.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.cache
  to   = module.redis.aws_security_group.this
}

moved {
  from = aws_security_group.data_setup
  to   = module.data_setup.aws_security_group.this
}

moved {
  from = aws_security_group.database
  to   = module.rds.aws_security_group.this
}

moved {
  from = aws_security_group.migrations
  to   = module.migrations.aws_security_group.this
}

moved {
  from = aws_security_group.web
  to   = module.web.module.task.aws_security_group.this
}

moved {
  from = aws_service_discovery_private_dns_namespace.names
  to   = module.names.aws_service_discovery_private_dns_namespace.this
}

moved {
  from = aws_service_discovery_service.admin
  to   = module.names.aws_service_discovery_service.this["admin"]
}

moved {
  from = aws_service_discovery_service.api
  to   = module.names.aws_service_discovery_service.this["api"]
}

moved {
  from = aws_service_discovery_service.auth
  to   = module.names.aws_service_discovery_service.this["auth"]
}

moved {
  from = aws_service_discovery_service.web
  to   = module.names.aws_service_discovery_service.this["web"]
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
  from = aws_sns_topic_subscription.alarms_email_alva_alerts_alva_app
  to   = module.monitoring.aws_sns_topic_subscription.emails["alva-alerts@alva.app"]
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
  from = aws_vpc_security_group_egress_rule.admin_to_api_3001
  to   = module.admin.module.task.aws_vpc_security_group_egress_rule.reaches["api"]
}

moved {
  from = aws_vpc_security_group_egress_rule.admin_to_auth_3002
  to   = module.admin.module.task.aws_vpc_security_group_egress_rule.reaches["auth"]
}

moved {
  from = aws_vpc_security_group_egress_rule.admin_to_internet_443
  to   = module.admin.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_admin_3003
  to   = module.admin.aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_api_3001
  to   = module.api.aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_auth_3002
  to   = module.auth.aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_web_3000
  to   = module.web.aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.api_to_cache_6379
  to   = module.api.module.task.aws_vpc_security_group_egress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_egress_rule.api_to_database_5432
  to   = module.api.module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.api_to_internet_443
  to   = module.api.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.auth_to_database_5432
  to   = module.auth.module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.auth_to_internet_443
  to   = module.auth.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.data_setup_to_database_5432
  to   = module.data_setup.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.data_setup_to_internet_443
  to   = module.data_setup.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.migrations_to_database_5432
  to   = module.migrations.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.migrations_to_internet_443
  to   = module.migrations.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.web_to_api_3001
  to   = module.web.module.task.aws_vpc_security_group_egress_rule.reaches["api"]
}

moved {
  from = aws_vpc_security_group_egress_rule.web_to_auth_3002
  to   = module.web.module.task.aws_vpc_security_group_egress_rule.reaches["auth"]
}

moved {
  from = aws_vpc_security_group_egress_rule.web_to_internet_443
  to   = module.web.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.admin_from_alb_3003
  to   = module.admin.aws_vpc_security_group_ingress_rule.balancer["alb"]
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
  from = aws_vpc_security_group_ingress_rule.api_from_admin_3001
  to   = module.admin.module.task.aws_vpc_security_group_ingress_rule.reaches["api"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.api_from_alb_3001
  to   = module.api.aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.api_from_web_3001
  to   = module.web.module.task.aws_vpc_security_group_ingress_rule.reaches["api"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.auth_from_admin_3002
  to   = module.admin.module.task.aws_vpc_security_group_ingress_rule.reaches["auth"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.auth_from_alb_3002
  to   = module.auth.aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.auth_from_web_3002
  to   = module.web.module.task.aws_vpc_security_group_ingress_rule.reaches["auth"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.cache_from_api_6379
  to   = module.api.module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_api_5432
  to   = module.api.module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_auth_5432
  to   = module.auth.module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_data_setup_5432
  to   = module.data_setup.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_migrations_5432
  to   = module.migrations.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.web_from_alb_3000
  to   = module.web.aws_vpc_security_group_ingress_rule.balancer["alb"]
}
