moved {
  from = aws_acm_certificate.alb_certificate
  to   = module.alb_certificate.aws_acm_certificate.this
}

moved {
  from = aws_acm_certificate.cdn_certificate
  to   = module.cdn_certificate.aws_acm_certificate.this
}

moved {
  from = aws_acm_certificate_validation.alb_certificate
  to   = module.alb_certificate.aws_acm_certificate_validation.this
}

moved {
  from = aws_acm_certificate_validation.cdn_certificate
  to   = module.cdn_certificate.aws_acm_certificate_validation.this
}

moved {
  from = aws_appautoscaling_policy.api_scaling_cpu[0]
  to   = module.api.aws_appautoscaling_policy.this["cpu"]
}

moved {
  from = aws_appautoscaling_policy.queue_worker_scaling_queueDepth[0]
  to   = module.queue_worker.aws_appautoscaling_policy.this["queueDepth"]
}

moved {
  from = aws_appautoscaling_target.api_scaling
  to   = module.api.aws_appautoscaling_target.this
}

moved {
  from = aws_appautoscaling_target.queue_worker_scaling
  to   = module.queue_worker.aws_appautoscaling_target.this
}

moved {
  from = aws_cloudfront_cache_policy.cdn
  to   = module.cdn.aws_cloudfront_cache_policy.this[0]
}

moved {
  from = aws_cloudfront_distribution.cdn
  to   = module.cdn.aws_cloudfront_distribution.this
}

moved {
  from = aws_cloudfront_origin_access_control.cdn
  to   = module.cdn.aws_cloudfront_origin_access_control.this[0]
}

moved {
  from = aws_cloudfront_response_headers_policy.cdn
  to   = module.cdn.aws_cloudfront_response_headers_policy.this
}

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
  from = aws_cloudwatch_log_group.data_setup
  to   = module.data_setup.aws_cloudwatch_log_group.this[0]
}

moved {
  from = aws_cloudwatch_log_group.ecs_learning_center
  to   = aws_cloudwatch_log_group.laravel
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_api_cpu
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["api-cpu"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_api_memory
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["api-memory"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_api_no_healthy_target[0]
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["api-no-healthy-target"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_data_setup_failed_starts
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["data-setup-failed-starts"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_db_database_connections
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["db-database-connections"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_db_database_free_storage
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["db-database-free-storage"]
}

moved {
  from = aws_cloudwatch_metric_alarm.alarms_learning_center_queue_depth
  to   = module.monitoring.aws_cloudwatch_metric_alarm.this["queue-depth"]
}

moved {
  from = aws_db_subnet_group.database
  to   = module.aurora.aws_db_subnet_group.this
}

moved {
  from = aws_ecr_lifecycle_policy.backend
  to   = module.ecr.aws_ecr_lifecycle_policy.this["learning-center-backend"]
}

moved {
  from = aws_ecr_lifecycle_policy.data_setup
  to   = module.ecr.aws_ecr_lifecycle_policy.this["learning-center-data-setup"]
}

moved {
  from = aws_ecr_repository.backend
  to   = module.ecr.aws_ecr_repository.this["learning-center-backend"]
}

moved {
  from = aws_ecr_repository.data_setup
  to   = module.ecr.aws_ecr_repository.this["learning-center-data-setup"]
}

moved {
  from = aws_ecs_cluster.cluster
  to   = module.cluster.aws_ecs_cluster.this
}

moved {
  from = aws_ecs_service.api
  to   = module.api.aws_ecs_service.scaled
}

moved {
  from = aws_ecs_service.queue_worker
  to   = module.queue_worker.aws_ecs_service.scaled
}

moved {
  from = aws_ecs_service.scheduler
  to   = module.scheduler.aws_ecs_service.this
}

moved {
  from = aws_ecs_task_definition.api
  to   = module.api.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.data_setup
  to   = module.data_setup.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.migration
  to   = module.migration.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.queue_worker
  to   = module.queue_worker.module.task.aws_ecs_task_definition.this
}

moved {
  from = aws_ecs_task_definition.scheduler
  to   = module.scheduler.module.task.aws_ecs_task_definition.this
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
  from = aws_iam_role.api_application
  to   = module.api.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.api_execution
  to   = module.api.module.task.aws_iam_role.execution
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
  to   = module.github.aws_iam_role.deploy["production"]
}

moved {
  from = aws_iam_role.migration_application
  to   = module.migration.aws_iam_role.application
}

moved {
  from = aws_iam_role.migration_execution
  to   = module.migration.aws_iam_role.execution
}

moved {
  from = aws_iam_role.queue_worker_application
  to   = module.queue_worker.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.queue_worker_execution
  to   = module.queue_worker.module.task.aws_iam_role.execution
}

moved {
  from = aws_iam_role.scheduler_application
  to   = module.scheduler.module.task.aws_iam_role.application
}

moved {
  from = aws_iam_role.scheduler_execution
  to   = module.scheduler.module.task.aws_iam_role.execution
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
  to   = module.github.aws_iam_role_policy.deploy["production"]
}

moved {
  from = aws_iam_role_policy.migration_application
  to   = module.migration.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.migration_execution
  to   = module.migration.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.queue_worker_application
  to   = module.queue_worker.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.queue_worker_execution
  to   = module.queue_worker.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_iam_role_policy.scheduler_application
  to   = module.scheduler.module.task.aws_iam_role_policy.application[0]
}

moved {
  from = aws_iam_role_policy.scheduler_execution
  to   = module.scheduler.module.task.aws_iam_role_policy.execution
}

moved {
  from = aws_kms_alias.database_key_alias
  to   = module.aurora.aws_kms_alias.this[0]
}

moved {
  from = aws_kms_key.database_key
  to   = module.aurora.aws_kms_key.kept[0]
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
  from = aws_lb_listener_rule.api
  to   = module.api.aws_lb_listener_rule.this[0]
}

moved {
  from = aws_lb_target_group.api
  to   = module.api.aws_lb_target_group.this[0]
}

moved {
  from = aws_rds_cluster.database
  to   = module.aurora.aws_rds_cluster.this
}

moved {
  from = aws_rds_cluster_instance.database_a
  to   = module.aurora.aws_rds_cluster_instance.kept["a"]
}

moved {
  from = aws_rds_cluster_instance.database_b
  to   = module.aurora.aws_rds_cluster_instance.kept["b"]
}

moved {
  from = aws_rds_cluster_parameter_group.database
  to   = module.aurora.aws_rds_cluster_parameter_group.this
}

moved {
  from = aws_route53_record.alb_certificate_api_fibonacco_com
  to   = module.alb_certificate.aws_route53_record.proofs["api.fibonacco.com"]
}

moved {
  from = aws_route53_record.alb_host_api
  to   = module.alb_names.aws_route53_record.ipv4["api"]
}

moved {
  from = aws_route53_record.cdn_certificate_app_fibonacco_com
  to   = module.cdn_certificate.aws_route53_record.proofs["app.fibonacco.com"]
}

moved {
  from = aws_route53_record.cdn_certificate_learn_fibonacco_com
  to   = module.cdn_certificate.aws_route53_record.proofs["learn.fibonacco.com"]
}

moved {
  from = aws_route53_record.cdn_host_app
  to   = module.cdn_names.aws_route53_record.ipv4["app"]
}

moved {
  from = aws_route53_record.cdn_host_app_ipv6
  to   = module.cdn_names.aws_route53_record.ipv6["app"]
}

moved {
  from = aws_route53_record.cdn_host_learn
  to   = module.cdn_names.aws_route53_record.ipv4["learn"]
}

moved {
  from = aws_route53_record.cdn_host_learn_ipv6
  to   = module.cdn_names.aws_route53_record.ipv6["learn"]
}

moved {
  from = aws_s3_bucket.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket.this
}

moved {
  from = aws_s3_bucket.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket.this
}

moved {
  from = aws_s3_bucket_lifecycle_configuration.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket_lifecycle_configuration.this
}

moved {
  from = aws_s3_bucket_lifecycle_configuration.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket_lifecycle_configuration.this
}

moved {
  from = aws_s3_bucket_ownership_controls.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket_ownership_controls.this
}

moved {
  from = aws_s3_bucket_ownership_controls.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket_ownership_controls.this
}

moved {
  from = aws_s3_bucket_policy.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket_policy.this
}

moved {
  from = aws_s3_bucket_policy.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket_policy.this
}

moved {
  from = aws_s3_bucket_public_access_block.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket_public_access_block.this
}

moved {
  from = aws_s3_bucket_public_access_block.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket_public_access_block.this
}

moved {
  from = aws_s3_bucket_server_side_encryption_configuration.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket_server_side_encryption_configuration.this
}

moved {
  from = aws_s3_bucket_server_side_encryption_configuration.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket_server_side_encryption_configuration.this
}

moved {
  from = aws_s3_bucket_versioning.assets_bucket
  to   = module.assets_bucket.aws_s3_bucket_versioning.this[0]
}

moved {
  from = aws_s3_bucket_versioning.frontend_bucket
  to   = module.frontend_bucket.aws_s3_bucket_versioning.this[0]
}

moved {
  from = aws_secretsmanager_secret.learning_center_database_credentials
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center/database/credentials"]
}

moved {
  from = aws_secretsmanager_secret.learning_center_production_app_key
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center-production/app/key"]
}

moved {
  from = aws_secretsmanager_secret.learning_center_production_elevenlabs_api_key
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center-production/elevenlabs/api-key"]
}

moved {
  from = aws_secretsmanager_secret.learning_center_production_openai_api_key
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center-production/openai/api-key"]
}

moved {
  from = aws_secretsmanager_secret.learning_center_production_openrouter_api_key
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center-production/openrouter/api-key"]
}

moved {
  from = aws_secretsmanager_secret.learning_center_production_stripe_credentials
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center-production/stripe/credentials"]
}

moved {
  from = aws_secretsmanager_secret.learning_center_production_twilio_credentials
  to   = module.secrets.aws_secretsmanager_secret.this["learning-center-production/twilio/credentials"]
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
  from = aws_security_group.cache
  to   = module.redis.aws_security_group.this
}

moved {
  from = aws_security_group.data_setup
  to   = module.data_setup.aws_security_group.this
}

moved {
  from = aws_security_group.database
  to   = module.aurora.aws_security_group.this
}

moved {
  from = aws_security_group.migration
  to   = module.migration.aws_security_group.this
}

moved {
  from = aws_security_group.queue_worker
  to   = module.queue_worker.module.task.aws_security_group.this
}

moved {
  from = aws_security_group.scheduler
  to   = module.scheduler.module.task.aws_security_group.this
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
  from = aws_sns_topic_subscription.alarms_email_operations_fibonacco_com
  to   = module.monitoring.aws_sns_topic_subscription.emails["operations@fibonacco.com"]
}

moved {
  from = aws_vpc_security_group_egress_rule.alb_to_api_80
  to   = module.api.aws_vpc_security_group_egress_rule.balancer["alb"]
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
  from = aws_vpc_security_group_egress_rule.data_setup_to_database_5432
  to   = module.data_setup.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.data_setup_to_internet_443
  to   = module.data_setup.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.migration_to_database_5432
  to   = module.migration.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.migration_to_internet_443
  to   = module.migration.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.queue_worker_to_cache_6379
  to   = module.queue_worker.module.task.aws_vpc_security_group_egress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_egress_rule.queue_worker_to_database_5432
  to   = module.queue_worker.module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.queue_worker_to_internet_443
  to   = module.queue_worker.module.task.aws_vpc_security_group_egress_rule.https["internet"]
}

moved {
  from = aws_vpc_security_group_egress_rule.scheduler_to_cache_6379
  to   = module.scheduler.module.task.aws_vpc_security_group_egress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_egress_rule.scheduler_to_database_5432
  to   = module.scheduler.module.task.aws_vpc_security_group_egress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_egress_rule.scheduler_to_internet_443
  to   = module.scheduler.module.task.aws_vpc_security_group_egress_rule.https["internet"]
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
  from = aws_vpc_security_group_ingress_rule.api_from_alb_80
  to   = module.api.aws_vpc_security_group_ingress_rule.balancer["alb"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.cache_from_api_6379
  to   = module.api.module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.cache_from_queue_worker_6379
  to   = module.queue_worker.module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.cache_from_scheduler_6379
  to   = module.scheduler.module.task.aws_vpc_security_group_ingress_rule.reaches["cache"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_api_5432
  to   = module.api.module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_data_setup_5432
  to   = module.data_setup.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_migration_5432
  to   = module.migration.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_queue_worker_5432
  to   = module.queue_worker.module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}

moved {
  from = aws_vpc_security_group_ingress_rule.database_from_scheduler_5432
  to   = module.scheduler.module.task.aws_vpc_security_group_ingress_rule.reaches["database"]
}
