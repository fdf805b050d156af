output "admin_repository_arn" {
  description = "The repository admin"
  value       = module.ecr.repository_arns["admin"]
}

output "admin_repository_url" {
  description = "Where images of admin are pushed"
  value       = module.ecr.repository_urls["admin"]
}

output "admin_security_group_id" {
  description = "What the task may reach"
  value       = module.admin.security_group_id
}

output "admin_service_name" {
  description = "The service"
  value       = module.admin.name
}

output "admin_target_group_arn" {
  description = "Targets of the admin"
  value       = module.admin.target_group_arn
}

output "admin_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.admin.task_definition_arn
}

output "admin_task_family" {
  description = "Family of the task definition"
  value       = module.admin.family
}

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

output "api_repository_arn" {
  description = "The repository api"
  value       = module.ecr.repository_arns["api"]
}

output "api_repository_url" {
  description = "Where images of api are pushed"
  value       = module.ecr.repository_urls["api"]
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

output "auth_repository_arn" {
  description = "The repository auth"
  value       = module.ecr.repository_arns["auth"]
}

output "auth_repository_url" {
  description = "Where images of auth are pushed"
  value       = module.ecr.repository_urls["auth"]
}

output "auth_security_group_id" {
  description = "What the task may reach"
  value       = module.auth.security_group_id
}

output "auth_service_name" {
  description = "The service"
  value       = module.auth.name
}

output "auth_target_group_arn" {
  description = "Targets of the auth"
  value       = module.auth.target_group_arn
}

output "auth_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.auth.task_definition_arn
}

output "auth_task_family" {
  description = "Family of the task definition"
  value       = module.auth.family
}

output "cache_endpoint" {
  description = "Host of the cache"
  value       = module.redis.endpoint
}

output "cache_port" {
  description = "Port of the cache"
  value       = module.redis.port
}

output "cache_replication_group_id" {
  description = "Id of the cache"
  value       = module.redis.replication_group_id
}

output "cache_security_group_id" {
  description = "Guards the cache"
  value       = module.redis.security_group_id
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
  description = "The repository alva-data-setup"
  value       = module.ecr.repository_arns["alva-data-setup"]
}

output "data_setup_repository_url" {
  description = "Where images of alva-data-setup are pushed"
  value       = module.ecr.repository_urls["alva-data-setup"]
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
  value       = module.rds.endpoint
}

output "database_identifier" {
  description = "Identifier of the database"
  value       = module.rds.identifier
}

output "database_master_secret_arn" {
  description = "Secret in which RDS keeps the master login"
  value       = module.rds.master_secret_arn
}

output "database_port" {
  description = "Port of the database"
  value       = module.rds.port
}

output "database_security_group_id" {
  description = "Guards the database"
  value       = module.rds.security_group_id
}

output "github_build_role_arn" {
  description = "The role in which workflows push images"
  value       = module.github.build_role_arn
}

output "github_deploy_role_arn" {
  description = "The role in which workflows deploy staging"
  value       = module.github.deploy_role_arns["staging"]
}

output "migrations_security_group_id" {
  description = "What the task may reach"
  value       = module.migrations.security_group_id
}

output "migrations_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.migrations.task_definition_arn
}

output "migrations_task_family" {
  description = "Family of the task definition"
  value       = module.migrations.family
}

output "namespace" {
  description = "Domain in which services find each other"
  value       = module.names.namespace
}

output "nat_addresses" {
  description = "Addresses that others see, by zone"
  value       = module.network.nat_addresses
}

output "private_subnet_ids" {
  description = "Subnets of tasks and caches"
  value       = module.network.private_subnet_ids
}

output "public_subnet_ids" {
  description = "Subnets open to the internet"
  value       = module.network.public_subnet_ids
}

output "secret_arns" {
  description = "Secrets by name; their values are set by hand"
  value       = module.secrets.arns
}

output "vpc_id" {
  description = "The VPC"
  value       = module.network.vpc_id
}

output "web_repository_arn" {
  description = "The repository web"
  value       = module.ecr.repository_arns["web"]
}

output "web_repository_url" {
  description = "Where images of web are pushed"
  value       = module.ecr.repository_urls["web"]
}

output "web_security_group_id" {
  description = "What the task may reach"
  value       = module.web.security_group_id
}

output "web_service_name" {
  description = "The service"
  value       = module.web.name
}

output "web_target_group_arn" {
  description = "Targets of the web"
  value       = module.web.target_group_arn
}

output "web_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.web.task_definition_arn
}

output "web_task_family" {
  description = "Family of the task definition"
  value       = module.web.family
}
