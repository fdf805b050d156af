output "name" {
  description = "The service."
  value       = local.service
}

output "family" {
  description = "Family of the task definition."
  value       = module.task.family
}

output "task_definition_arn" {
  description = "Revision that Terraform registered."
  value       = module.task.task_definition_arn
}

output "security_group_id" {
  description = "What the task may reach."
  value       = module.task.security_group_id
}

output "log_group" {
  description = "Name of the log group that it writes to."
  value       = module.task.log_group
}

output "role_arns" {
  description = "The roles that whoever deploys the service must be able to hand to it."
  value       = module.task.role_arns
}

output "target_group_arn" {
  description = "Targets of the service, where a load balancer leads to it."
  value       = one(aws_lb_target_group.this[*].arn)
}

output "target_group_arn_suffix" {
  description = "What CloudWatch calls them."
  value       = one(aws_lb_target_group.this[*].arn_suffix)
}

output "way" {
  description = "The way to it, as the reaches of its callers take it, where it answers at all."
  value       = var.port == null ? null : { security_group_id = module.task.security_group_id, port = var.port, protocol = "HTTP" }
}
