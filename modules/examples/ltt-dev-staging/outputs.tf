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

output "data_setup_cluster_name" {
  description = "Where it runs"
  value       = module.cluster["dev"].name
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

output "database_route_table_id" {
  description = "The route table that the database subnets use; it has no way out"
  value       = data.aws_route_table.vpc_main.id
}

output "database_security_group_id" {
  description = "Guards the database"
  value       = module.rds.security_group_id
}

output "database_subnet_ids" {
  description = "Subnets of databases"
  value       = module.subnets.database_subnet_ids
}

output "dev_backend_security_group_id" {
  description = "What the task may reach"
  value       = module.backend["dev"].security_group_id
}

output "dev_backend_service_name" {
  description = "The service"
  value       = module.backend["dev"].name
}

output "dev_backend_target_group_arn" {
  description = "Targets of the backend"
  value       = module.backend["dev"].target_group_arn
}

output "dev_backend_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.backend["dev"].task_definition_arn
}

output "dev_backend_task_family" {
  description = "Family of the task definition"
  value       = module.backend["dev"].family
}

output "dev_cluster_arn" {
  description = "Where tasks run"
  value       = module.cluster["dev"].arn
}

output "dev_cluster_name" {
  description = "Where tasks run"
  value       = module.cluster["dev"].name
}

output "dev_frontend_security_group_id" {
  description = "What the task may reach"
  value       = module.frontend["dev"].security_group_id
}

output "dev_frontend_service_name" {
  description = "The service"
  value       = module.frontend["dev"].name
}

output "dev_frontend_target_group_arn" {
  description = "Targets of the frontend"
  value       = module.frontend["dev"].target_group_arn
}

output "dev_frontend_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.frontend["dev"].task_definition_arn
}

output "dev_frontend_task_family" {
  description = "Family of the task definition"
  value       = module.frontend["dev"].family
}

output "dev_host" {
  description = "Host name that users type"
  value       = local.environments.dev.host
}

output "dev_migrate_security_group_id" {
  description = "What the task may reach"
  value       = module.migrate["dev"].security_group_id
}

output "dev_migrate_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.migrate["dev"].task_definition_arn
}

output "dev_migrate_task_family" {
  description = "Family of the task definition"
  value       = module.migrate["dev"].family
}

output "dev_secret_arns" {
  description = "Secrets by name; their values are set by hand"
  value       = module.secrets["dev"].arns
}

output "private_subnet_ids" {
  description = "Subnets of tasks and caches"
  value       = module.subnets.private_subnet_ids
}

output "public_subnet_ids" {
  description = "The VPC's public subnets"
  value       = data.aws_subnets.vpc_public.ids
}

output "staging_backend_security_group_id" {
  description = "What the task may reach"
  value       = module.backend["staging"].security_group_id
}

output "staging_backend_service_name" {
  description = "The service"
  value       = module.backend["staging"].name
}

output "staging_backend_target_group_arn" {
  description = "Targets of the backend"
  value       = module.backend["staging"].target_group_arn
}

output "staging_backend_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.backend["staging"].task_definition_arn
}

output "staging_backend_task_family" {
  description = "Family of the task definition"
  value       = module.backend["staging"].family
}

output "staging_cluster_arn" {
  description = "Where tasks run"
  value       = module.cluster["staging"].arn
}

output "staging_cluster_name" {
  description = "Where tasks run"
  value       = module.cluster["staging"].name
}

output "staging_frontend_security_group_id" {
  description = "What the task may reach"
  value       = module.frontend["staging"].security_group_id
}

output "staging_frontend_service_name" {
  description = "The service"
  value       = module.frontend["staging"].name
}

output "staging_frontend_target_group_arn" {
  description = "Targets of the frontend"
  value       = module.frontend["staging"].target_group_arn
}

output "staging_frontend_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.frontend["staging"].task_definition_arn
}

output "staging_frontend_task_family" {
  description = "Family of the task definition"
  value       = module.frontend["staging"].family
}

output "staging_host" {
  description = "Host name that users type"
  value       = local.environments.staging.host
}

output "staging_migrate_security_group_id" {
  description = "What the task may reach"
  value       = module.migrate["staging"].security_group_id
}

output "staging_migrate_task_definition_arn" {
  description = "Revision that Terraform registered"
  value       = module.migrate["staging"].task_definition_arn
}

output "staging_migrate_task_family" {
  description = "Family of the task definition"
  value       = module.migrate["staging"].family
}

output "staging_secret_arns" {
  description = "Secrets by name; their values are set by hand"
  value       = module.secrets["staging"].arns
}

output "vpc_id" {
  description = "The VPC"
  value       = data.aws_vpc.vpc.id
}
