moved {
  from = aws_cloudwatch_event_rule.data_setup_rotation
  to   = module.rotation.aws_cloudwatch_event_rule.this
}

moved {
  from = aws_cloudwatch_event_rule.dev_cluster_failures
  to   = module.cluster["dev"].aws_cloudwatch_event_rule.failures[0]
}

moved {
  from = aws_cloudwatch_event_rule.staging_cluster_failures
  to   = module.cluster["staging"].aws_cloudwatch_event_rule.failures[0]
}

moved {
  from = aws_cloudwatch_event_target.data_setup_rotation
  to   = module.rotation.aws_cloudwatch_event_target.this
}

moved {
  from = aws_cloudwatch_event_target.dev_cluster_failures
  to   = module.cluster["dev"].aws_cloudwatch_event_target.failures[0]
}

moved {
  from = aws_cloudwatch_event_target.staging_cluster_failures
  to   = module.cluster["staging"].aws_cloudwatch_event_target.failures[0]
}

moved {
  from = aws_cloudwatch_log_group.data_setup
  to   = module.data_setup.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.dev_backend
  to   = module.backend["dev"].module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.dev_frontend
  to   = module.frontend["dev"].module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.dev_migrate
  to   = module.migrate["dev"].aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.staging_backend
  to   = module.backend["staging"].module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.staging_frontend
  to   = module.frontend["staging"].module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.staging_migrate
  to   = module.migrate["staging"].aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_dev_backend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["ltt-dev-backend-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_dev_frontend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["ltt-dev-frontend-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_nonprod_data_setup_failed_starts
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["data-setup-failed-starts"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_nonprod_database_free_storage
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["database-free-storage"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_staging_backend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["ltt-staging-backend-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_staging_frontend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["ltt-staging-frontend-no-healthy-target"]
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
  from = aws_ecs_cluster.dev_cluster
  to   = module.cluster["dev"].aws_ecs_cluster.this
}

moved {
  from = aws_ecs_cluster.staging_cluster
  to   = module.cluster["staging"].aws_ecs_cluster.this
}

moved {
  from = aws_ecs_service.dev_backend
  to   = module.backend["dev"].aws_ecs_service.this
}

moved {
  from = aws_ecs_service.dev_frontend
  to   = module.frontend["dev"].aws_ecs_service.this
}

moved {
  from = aws_ecs_service.staging_backend
  to   = module.backend["staging"].aws_ecs_service.this
}

moved {
  from = aws_ecs_service.staging_frontend
  to   = module.frontend["staging"].aws_ecs_service.this
}

moved {
  from = aws_ecs_task_definition.data_setup
  to   = module.data_setup.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.dev_backend
  to   = module.backend["dev"].module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.dev_frontend
  to   = module.frontend["dev"].module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.dev_migrate
  to   = module.migrate["dev"].aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.staging_backend
  to   = module.backend["staging"].module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.staging_frontend
  to   = module.frontend["staging"].module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.staging_migrate
  to   = module.migrate["staging"].aws_ecs_task_definition.this
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
  from = aws_iam_role.dev_backend_application
  to   = module.backend["dev"].module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.dev_backend_execution
  to   = module.backend["dev"].module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.dev_frontend_application
  to   = module.frontend["dev"].module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.dev_frontend_execution
  to   = module.frontend["dev"].module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.dev_migrate_application
  to   = module.migrate["dev"].aws_iam_role.application
}

moved {
  from = aws_iam_role.dev_migrate_execution
  to   = module.migrate["dev"].aws_iam_role.execution
}

moved {
  from = aws_iam_role.staging_backend_application
  to   = module.backend["staging"].module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.staging_backend_execution
  to   = module.backend["staging"].module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.staging_frontend_application
  to   = module.frontend["staging"].module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.staging_frontend_execution
  to   = module.frontend["staging"].module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.staging_migrate_application
  to   = module.migrate["staging"].aws_iam_role.application
}

moved {
  from = aws_iam_role.staging_migrate_execution
  to   = module.migrate["staging"].aws_iam_role.execution
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
  from = aws_iam_role_policy.dev_backend_application
  to   = module.backend["dev"].module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.dev_backend_execution
  to   = module.backend["dev"].module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.dev_frontend_application
  to   = module.frontend["dev"].module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.dev_frontend_execution
  to   = module.frontend["dev"].module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.dev_migrate_application
  to   = module.migrate["dev"].aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.dev_migrate_execution
  to   = module.migrate["dev"].aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.staging_backend_application
  to   = module.backend["staging"].module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.staging_backend_execution
  to   = module.backend["staging"].module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.staging_frontend_application
  to   = module.frontend["staging"].module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.staging_frontend_execution
  to   = module.frontend["staging"].module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.staging_migrate_application
  to   = module.migrate["staging"].aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.staging_migrate_execution
  to   = module.migrate["staging"].aws_iam_role_policy.execution
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
  from = aws_lb_listener_rule.dev_backend
  to   = module.backend["dev"].aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.dev_frontend
  to   = module.frontend["dev"].aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.staging_backend
  to   = module.backend["staging"].aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.staging_frontend
  to   = module.frontend["staging"].aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_target_group.dev_backend
  to   = module.backend["dev"].aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.dev_frontend
  to   = module.frontend["dev"].aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.staging_backend
  to   = module.backend["staging"].aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.staging_frontend
  to   = module.frontend["staging"].aws_lb_target_group.this[0]
}

moved {
  from = aws_network_acl.isolation
  to   = module.subnets.aws_network_acl.this[0]
}

moved {
  from = aws_network_acl_association.isolation_database_eu_west_1a
  to   = module.subnets.aws_network_acl_association.database["eu-west-1a"]
}

moved {
  from = aws_network_acl_association.isolation_database_eu_west_1b
  to   = module.subnets.aws_network_acl_association.database["eu-west-1b"]
}

moved {
  from = aws_network_acl_association.isolation_private_eu_west_1a
  to   = module.subnets.aws_network_acl_association.private["eu-west-1a"]
}

moved {
  from = aws_network_acl_association.isolation_private_eu_west_1b
  to   = module.subnets.aws_network_acl_association.private["eu-west-1b"]
}

moved {
  from = aws_network_acl_rule.isolation_allow_in
  to   = module.subnets.aws_network_acl_rule.this["allow_in"]
}

moved {
  from = aws_network_acl_rule.isolation_allow_out
  to   = module.subnets.aws_network_acl_rule.this["allow_out"]
}

moved {
  from = aws_network_acl_rule.isolation_deny_in
  to   = module.subnets.aws_network_acl_rule.this["deny_in"]
}

moved {
  from = aws_network_acl_rule.isolation_deny_out
  to   = module.subnets.aws_network_acl_rule.this["deny_out"]
}

moved {
  from = aws_route53_record.dev_host
  to   = aws_route53_record.host["dev"]
}

moved {
  from = aws_route53_record.staging_host
  to   = aws_route53_record.host["staging"]
}

moved {
  from = aws_route_table_association.subnets_database_eu_west_1a_routes
  to   = module.subnets.aws_route_table_association.database["eu-west-1a"]
}

moved {
  from = aws_route_table_association.subnets_database_eu_west_1b_routes
  to   = module.subnets.aws_route_table_association.database["eu-west-1b"]
}

moved {
  from = aws_route_table_association.subnets_private_eu_west_1a_routes
  to   = module.subnets.aws_route_table_association.private["eu-west-1a"]
}

moved {
  from = aws_route_table_association.subnets_private_eu_west_1b_routes
  to   = module.subnets.aws_route_table_association.private["eu-west-1b"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_anthropic_api_key
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/anthropic_api_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_checkpoint_db_url
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/checkpoint_db_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_database_url
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/database_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_lti_platform_config
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/lti_platform_config"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_lti_private_key
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/lti_private_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_lti_public_key
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/lti_public_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_dev_redis_url
  to   = module.secrets["dev"].aws_secretsmanager_secret.this["ltt/dev/redis_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_anthropic_api_key
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/anthropic_api_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_checkpoint_db_url
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/checkpoint_db_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_database_url
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/database_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_lti_platform_config
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/lti_platform_config"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_lti_private_key
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/lti_private_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_lti_public_key
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/lti_public_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_staging_redis_url
  to   = module.secrets["staging"].aws_secretsmanager_secret.this["ltt/staging/redis_url"]
}

moved {
  from = aws_security_group.alb
  to   = module.alb.aws_security_group.this
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
  from = aws_security_group.dev_backend
  to   = module.backend["dev"].module.task.aws_security_group.this
}

moved {
  from = aws_security_group.dev_frontend
  to   = module.frontend["dev"].module.task.aws_security_group.this
}

moved {
  from = aws_security_group.dev_migrate
  to   = module.migrate["dev"].aws_security_group.this
}

moved {
  from = aws_security_group.staging_backend
  to   = module.backend["staging"].module.task.aws_security_group.this
}

moved {
  from = aws_security_group.staging_frontend
  to   = module.frontend["staging"].module.task.aws_security_group.this
}

moved {
  from = aws_security_group.staging_migrate
  to   = module.migrate["staging"].aws_security_group.this
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
  from = aws_sns_topic_subscription.alarms_email_ltt_alerts_alx_ai_tools_com
  to   = module.monitoring.aws_sns_topic_subscription.emails["ltt-alerts@alx-ai-tools.com"]
}

moved {
  from = aws_subnet.subnets_database_eu_west_1a
  to   = module.subnets.aws_subnet.database["eu-west-1a"]
}

moved {
  from = aws_subnet.subnets_database_eu_west_1b
  to   = module.subnets.aws_subnet.database["eu-west-1b"]
}

moved {
  from = aws_subnet.subnets_private_eu_west_1a
  to   = module.subnets.aws_subnet.private["eu-west-1a"]
}

moved {
  from = aws_subnet.subnets_private_eu_west_1b
  to   = module.subnets.aws_subnet.private["eu-west-1b"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_dev_backend_8000
  to   = module.backend["dev"].aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_dev_frontend_3000
  to   = module.frontend["dev"].aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_staging_backend_8000
  to   = module.backend["staging"].aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_staging_frontend_3000
  to   = module.frontend["staging"].aws_vpc_security_group_egress_rule.balancer["alb"]
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
  from = aws_vpc_security_group_egress_rule.dev_backend_to_cache_6379
  to   = module.backend["dev"].module.task.aws_vpc_security_group_egress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_egress_rule.dev_backend_to_database_5432
  to   = module.backend["dev"].module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.dev_backend_to_internet_443
  to   = module.backend["dev"].module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.dev_frontend_to_internet_443
  to   = module.frontend["dev"].module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.dev_migrate_to_database_5432
  to   = module.migrate["dev"].aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.dev_migrate_to_internet_443
  to   = module.migrate["dev"].aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.staging_backend_to_cache_6379
  to   = module.backend["staging"].module.task.aws_vpc_security_group_egress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_egress_rule.staging_backend_to_database_5432
  to   = module.backend["staging"].module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.staging_backend_to_internet_443
  to   = module.backend["staging"].module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.staging_frontend_to_internet_443
  to   = module.frontend["staging"].module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.staging_migrate_to_database_5432
  to   = module.migrate["staging"].aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.staging_migrate_to_internet_443
  to   = module.migrate["staging"].aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.alb_from_proxy_443
  to   = module.alb.aws_vpc_security_group_ingress_rule.clients["proxy_443"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.alb_from_proxy_80
  to   = module.alb.aws_vpc_security_group_ingress_rule.clients["proxy_80"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.cache_from_dev_backend_6379
  to   = module.backend["dev"].module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.cache_from_staging_backend_6379
  to   = module.backend["staging"].module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_data_setup_5432
  to   = module.data_setup.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_dev_backend_5432
  to   = module.backend["dev"].module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_dev_migrate_5432
  to   = module.migrate["dev"].aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_staging_backend_5432
  to   = module.backend["staging"].module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_staging_migrate_5432
  to   = module.migrate["staging"].aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.dev_backend_from_alb_8000
  to   = module.backend["dev"].aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.dev_frontend_from_alb_3000
  to   = module.frontend["dev"].aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.staging_backend_from_alb_8000
  to   = module.backend["staging"].aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.staging_frontend_from_alb_3000
  to   = module.frontend["staging"].aws_vpc_security_group_ingress_rule.balancer["alb"]
}
