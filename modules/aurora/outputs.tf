output "identifier" {
  description = "Identifier of the cluster."
  value       = aws_rds_cluster.this.cluster_identifier
}

output "endpoint" {
  description = "Host of the instance that writes."
  value       = aws_rds_cluster.this.endpoint
}

output "reader_endpoint" {
  description = "Host of its replicas; of the database itself where it has none."
  value       = aws_rds_cluster.this.reader_endpoint
}

output "port" {
  description = "Port of the database."
  value       = local.port
}

output "master_secret_arn" {
  description = "Secret in which RDS keeps the master login."
  value       = aws_rds_cluster.this.master_user_secret[0].secret_arn
}

output "key_arn" {
  description = "The key that encrypts it, where that is the account's own."
  value       = local.key_arn
}

output "security_group_id" {
  description = "Guards the database."
  value       = aws_security_group.this.id
}

output "way" {
  description = "The way to it, as a task's reaches takes it."
  value       = { security_group_id = aws_security_group.this.id, port = local.port, protocol = "PostgreSQL" }
}

output "dimensions" {
  description = "By what CloudWatch finds the numbers of all its instances."
  value       = { DBClusterIdentifier = aws_rds_cluster.this.cluster_identifier }
}

output "writer_dimensions" {
  description = "By what CloudWatch finds those of the instance that writes."
  value       = { DBClusterIdentifier = aws_rds_cluster.this.cluster_identifier, Role = "WRITER" }
}

output "log_group" {
  description = "Name of the log group with its log, where statements are logged."
  value       = one(aws_cloudwatch_log_group.this[*].name)
}
