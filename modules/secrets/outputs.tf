output "arns" {
  description = "Secrets by name; their values are set by hand."
  value       = { for name, each in aws_secretsmanager_secret.this : name => each.arn }
}
