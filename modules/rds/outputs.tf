output "identifier" {
  description = "Identifier of the database."
  value       = aws_db_instance.this.identifier
}

output "endpoint" {
  description = "Host of the database."
  value       = aws_db_instance.this.address
}

output "port" {
  description = "Port of the database."
  value       = local.port
}

output "master_secret_arn" {
  description = "Secret in which RDS keeps the master login."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
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
