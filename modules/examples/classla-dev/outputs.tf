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

output "amplify_app_id" {
  description = "The application in Amplify"
  value       = module.frontend.app_id
}

output "amplify_branch_url" {
  description = "Where Amplify serves the branch"
  value       = module.frontend.branch_url
}

output "amplify_default_domain" {
  description = "Domain that Amplify gave"
  value       = module.frontend.default_domain
}

output "backend_repository_arn" {
  description = "The repository classla-dev-backend"
  value       = module.ecr.repository_arns["classla-dev-backend"]
}

output "backend_repository_url" {
  description = "Where images of classla-dev-backend are pushed"
  value       = module.ecr.repository_urls["classla-dev-backend"]
}

output "backend_security_group_id" {
  description = "What the task may reach"
  value       = module.backend.security_group_id
}

output "backend_service_name" {
  description = "The service"
  value       = module.backend.name
}

output "backend_target_group_arn" {
  description = "Targets of the backend"
  value       = module.backend.target_group_arn
}

output "backend_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.backend.task_definition_arn
}

output "backend_task_family" {
  description = "Family of the task definition"
  value       = module.backend.family
}

output "cluster_arn" {
  description = "Where tasks run"
  value       = module.cluster.arn
}

output "cluster_name" {
  description = "Where tasks run"
  value       = module.cluster.name
}

output "cost_dashboard_name" {
  description = "Dashboard in the console"
  value       = module.cost_dashboard.name
}

output "database_subnet_ids" {
  description = "Subnets of databases"
  value       = module.network.database_subnet_ids
}

output "github_build_role_arn" {
  description = "The role in which workflows push images"
  value       = module.github.build_role_arn
}

output "github_deploy_role_arn" {
  description = "The role in which workflows deploy dev"
  value       = module.github.deploy_role_arns["dev"]
}

output "health_dashboard_name" {
  description = "Dashboard in the console"
  value       = module.health_dashboard.name
}

output "infrastructure_dashboard_name" {
  description = "Dashboard in the console"
  value       = module.infrastructure_dashboard.name
}

output "migrate_security_group_id" {
  description = "What the task may reach"
  value       = module.migrate.security_group_id
}

output "migrate_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.migrate.task_definition_arn
}

output "migrate_task_family" {
  description = "Family of the task definition"
  value       = module.migrate.family
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
