moved {
  from = aws_appautoscaling_policy.prod_backend_scaling_cpu[0]
  to   = module.backend.aws_appautoscaling_policy.this["cpu"]
}

moved {
  from = aws_appautoscaling_target.prod_backend_scaling
  to   = module.backend.aws_appautoscaling_target.this
}

moved {
  from = aws_cloudwatch_event_rule.data_setup_rotation
  to   = module.rotation.aws_cloudwatch_event_rule.this
}

moved {
  from = aws_cloudwatch_event_rule.prod_cluster_failures
  to   = module.cluster.aws_cloudwatch_event_rule.failures[0]
}

moved {
  from = aws_cloudwatch_event_target.data_setup_rotation
  to   = module.rotation.aws_cloudwatch_event_target.this
}

moved {
  from = aws_cloudwatch_event_target.prod_cluster_failures
  to   = module.cluster.aws_cloudwatch_event_target.failures[0]
}

moved {
  from = aws_cloudwatch_log_group.data_setup
  to   = module.data_setup.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.prod_backend
  to   = module.backend.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.prod_frontend
  to   = module.frontend.module.task.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.prod_migrate
  to   = module.migrate.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_backend_cpu
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-cpu"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_backend_memory
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-memory"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_backend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_backend_unhealthy_targets
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["backend-unhealthy-targets"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_balancer_errors
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["balancer-errors"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_data_setup_failed_starts
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["data-setup-failed-starts"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_database_connections
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["database-connections"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_database_cpu
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["database-cpu"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_database_free_storage
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["database-free-storage"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_frontend_cpu
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["frontend-cpu"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_frontend_memory
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["frontend-memory"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_frontend_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["frontend-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_frontend_unhealthy_targets
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["frontend-unhealthy-targets"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_ltt_prod_server_errors
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["server-errors"]
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
  from = aws_ecs_cluster.prod_cluster
  to   = module.cluster.aws_ecs_cluster.this
}

moved {
  from = aws_ecs_service.prod_backend
  to   = module.backend.aws_ecs_service.scaled
}

moved {
  from = aws_ecs_service.prod_frontend
  to   = module.frontend.aws_ecs_service.this
}

moved {
  from = aws_ecs_task_definition.data_setup
  to   = module.data_setup.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.prod_backend
  to   = module.backend.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.prod_frontend
  to   = module.frontend.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.prod_migrate
  to   = module.migrate.aws_ecs_task_definition.this
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
  from = aws_iam_role.prod_backend_application
  to   = module.backend.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.prod_backend_execution
  to   = module.backend.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.prod_frontend_application
  to   = module.frontend.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.prod_frontend_execution
  to   = module.frontend.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.prod_migrate_application
  to   = module.migrate.aws_iam_role.application
}

moved {
  from = aws_iam_role.prod_migrate_execution
  to   = module.migrate.aws_iam_role.execution
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
  from = aws_iam_role_policy.prod_backend_application
  to   = module.backend.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.prod_backend_execution
  to   = module.backend.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.prod_frontend_application
  to   = module.frontend.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.prod_frontend_execution
  to   = module.frontend.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.prod_migrate_application
  to   = module.migrate.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.prod_migrate_execution
  to   = module.migrate.aws_iam_role_policy.execution
}

moved {
  from = aws_kms_alias.database_key_alias
  to   = module.rds.aws_kms_alias.this[0]
}

moved {
  from = aws_kms_key.database_key
  to   = module.rds.aws_kms_key.kept[0]
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
  from = aws_lb_listener_rule.prod_backend
  to   = module.backend.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_listener_rule.prod_frontend
  to   = module.frontend.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_target_group.prod_backend
  to   = module.backend.aws_lb_target_group.this[0]
}

moved {
  from = aws_lb_target_group.prod_frontend
  to   = module.frontend.aws_lb_target_group.this[0]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_anthropic_api_key
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/anthropic_api_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_checkpoint_db_url
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/checkpoint_db_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_database_url
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/database_url"]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_lti_platform_config
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/lti_platform_config"]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_lti_private_key
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/lti_private_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_lti_public_key
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/lti_public_key"]
}

moved {
  from = aws_secretsmanager_secret.ltt_prod_redis_url
  to   = module.secrets.aws_secretsmanager_secret.this["ltt/prod/redis_url"]
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
  from = aws_security_group.prod_backend
  to   = module.backend.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.prod_frontend
  to   = module.frontend.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.prod_migrate
  to   = module.migrate.aws_security_group.this
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
  from = aws_vpc_security_group_egress_rule.alb_to_prod_backend_8000
  to   = module.backend.aws_vpc_security_group_egress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_prod_frontend_3000
  to   = module.frontend.aws_vpc_security_group_egress_rule.balancer["alb"]
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
  from = aws_vpc_security_group_egress_rule.prod_backend_to_cache_6379
  to   = module.backend.module.task.aws_vpc_security_group_egress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_egress_rule.prod_backend_to_database_5432
  to   = module.backend.module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.prod_backend_to_internet_443
  to   = module.backend.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.prod_frontend_to_internet_443
  to   = module.frontend.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.prod_migrate_to_database_5432
  to   = module.migrate.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.prod_migrate_to_internet_443
  to   = module.migrate.aws_vpc_security_group_egress_rule.https["internet"]
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
  from = aws_vpc_security_group_ingress_rule.cache_from_prod_backend_6379
  to   = module.backend.module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_data_setup_5432
  to   = module.data_setup.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_prod_backend_5432
  to   = module.backend.module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_prod_migrate_5432
  to   = module.migrate.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.prod_backend_from_alb_8000
  to   = module.backend.aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.prod_frontend_from_alb_3000
  to   = module.frontend.aws_vpc_security_group_ingress_rule.balancer["alb"]
}
