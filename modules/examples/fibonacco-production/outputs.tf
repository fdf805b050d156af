output "alarm_topic_arn" {
  description = "Topic through which alarms tell people"
  value       = module.monitoring.topic_arn
}

output "alb_arn" {
  description = "The load balancer"
  value       = module.alb.arn
}

output "alb_dns_name" {
  description = "Name of the load balancer"
  value       = module.alb.dns_name
}

output "alb_security_group_id" {
  description = "Guards the load balancer"
  value       = module.alb.security_group_id
}

output "api_security_group_id" {
  description = "What the task may reach"
  value       = module.api.security_group_id
}

output "api_service_name" {
  description = "The service"
  value       = module.api.name
}

output "api_target_group_arn" {
  description = "Targets of the api"
  value       = module.api.target_group_arn
}

output "api_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.api.task_definition_arn
}

output "api_task_family" {
  description = "Family of the task definition"
  value       = module.api.family
}

output "assets_bucket_name" {
  description = "The bucket"
  value       = module.assets_bucket.name
}

output "backend_repository_arn" {
  description = "The repository learning-center-backend"
  value       = module.ecr.repository_arns["learning-center-backend"]
}

output "backend_repository_url" {
  description = "Where images of learning-center-backend are pushed"
  value       = module.ecr.repository_urls["learning-center-backend"]
}

output "cache_endpoint" {
  description = "Host of the cache"
  value       = module.redis.endpoint
}

output "cache_port" {
  description = "Port of the cache"
  value       = module.redis.port
}

output "cache_reader_endpoint" {
  description = "Host of the cache's replicas"
  value       = module.redis.reader_endpoint
}

output "cache_replication_group_id" {
  description = "Id of the cache"
  value       = module.redis.replication_group_id
}

output "cache_security_group_id" {
  description = "Guards the cache"
  value       = module.redis.security_group_id
}

output "cdn_app_url" {
  description = "Where people open it"
  value       = module.cdn_names.urls["app"]
}

output "cdn_distribution_id" {
  description = "The distribution"
  value       = module.cdn.id
}

output "cdn_domain" {
  description = "Domain that CloudFront gave"
  value       = module.cdn.domain_name
}

output "cdn_learn_url" {
  description = "Where people open it"
  value       = module.cdn_names.urls["learn"]
}

output "cluster_arn" {
  description = "Where tasks run"
  value       = module.cluster.arn
}

output "cluster_name" {
  description = "Where tasks run"
  value       = module.cluster.name
}

output "data_setup_cluster_name" {
  description = "Where it runs"
  value       = module.cluster.name
}

output "data_setup_repository_arn" {
  description = "The repository learning-center-data-setup"
  value       = module.ecr.repository_arns["learning-center-data-setup"]
}

output "data_setup_repository_url" {
  description = "Where images of learning-center-data-setup are pushed"
  value       = module.ecr.repository_urls["learning-center-data-setup"]
}

output "data_setup_security_group_id" {
  description = "What the task may reach"
  value       = module.data_setup.security_group_id
}

output "data_setup_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.data_setup.task_definition_arn
}

output "data_setup_task_family" {
  description = "Family of the task definition"
  value       = module.data_setup.family
}

output "database_endpoint" {
  description = "Host of the database"
  value       = module.aurora.endpoint
}

output "database_identifier" {
  description = "Identifier of the database"
  value       = module.aurora.identifier
}

output "database_master_secret_arn" {
  description = "Secret in which RDS keeps the master login"
  value       = module.aurora.master_secret_arn
}

output "database_port" {
  description = "Port of the database"
  value       = module.aurora.port
}

output "database_reader_endpoint" {
  description = "Host of the database's replicas; of the database itself where it has none"
  value       = module.aurora.reader_endpoint
}

output "database_security_group_id" {
  description = "Guards the database"
  value       = module.aurora.security_group_id
}

output "database_subnet_ids" {
  description = "Subnets of databases"
  value       = local.database_subnet_ids
}

output "frontend_bucket_name" {
  description = "The bucket"
  value       = module.frontend_bucket.name
}

output "github_build_role_arn" {
  description = "The role in which workflows push images"
  value       = module.github.build_role_arn
}

output "github_deploy_role_arn" {
  description = "The role in which workflows deploy production"
  value       = module.github.deploy_role_arns["production"]
}

output "migration_security_group_id" {
  description = "What the task may reach"
  value       = module.migration.security_group_id
}

output "migration_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.migration.task_definition_arn
}

output "migration_task_family" {
  description = "Family of the task definition"
  value       = module.migration.family
}

output "private_subnet_ids" {
  description = "Subnets of tasks and caches"
  value       = local.private_subnet_ids
}

output "public_subnet_ids" {
  description = "Subnets open to the internet"
  value       = local.public_subnet_ids
}

output "queue_worker_security_group_id" {
  description = "What the task may reach"
  value       = module.queue_worker.security_group_id
}

output "queue_worker_service_name" {
  description = "The service"
  value       = module.queue_worker.name
}

output "queue_worker_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.queue_worker.task_definition_arn
}

output "queue_worker_task_family" {
  description = "Family of the task definition"
  value       = module.queue_worker.family
}

output "scheduler_security_group_id" {
  description = "What the task may reach"
  value       = module.scheduler.security_group_id
}

output "scheduler_service_name" {
  description = "The service"
  value       = module.scheduler.name
}

output "scheduler_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.scheduler.task_definition_arn
}

output "scheduler_task_family" {
  description = "Family of the task definition"
  value       = module.scheduler.family
}

output "secret_arns" {
  description = "Secrets by name; their values are set by hand"
  value       = module.secrets.arns
}

output "vpc_id" {
  description = "The VPC"
  value       = data.aws_vpc.vpc.id
}
