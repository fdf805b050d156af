output "namespace" {
  description = "Domain in which services find each other."
  value       = "${var.name}.local"
}

output "hosts" {
  description = "Host names that callers use, by service."
  value       = { for name in var.services : name => "${name}.${var.name}.local" }
}

output "registries" {
  description = "Where ECS enters the tasks, as the registry of ecs-service takes it, by service."
  value       = { for name, service in aws_service_discovery_service.this : name => { arn = service.arn } }
}
