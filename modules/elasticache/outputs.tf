output "replication_group_id" {
  description = "Id of the cache."
  value       = aws_elasticache_replication_group.this.replication_group_id
}

output "arn" {
  description = "The cache."
  value       = aws_elasticache_replication_group.this.arn
}

output "endpoint" {
  description = "Host of the cache."
  value       = aws_elasticache_replication_group.this.primary_endpoint_address
}

output "reader_endpoint" {
  description = "Host of the cache's replicas, where it has any."
  value       = var.nodes > 1 ? aws_elasticache_replication_group.this.reader_endpoint_address : null
}

output "port" {
  description = "Port of the cache."
  value       = local.port
}

output "security_group_id" {
  description = "Guards the cache."
  value       = aws_security_group.this.id
}

output "way" {
  description = "The way to it, as a task's reaches takes it."
  value       = { security_group_id = aws_security_group.this.id, port = local.port, protocol = "Redis" }
}
