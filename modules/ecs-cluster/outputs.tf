output "name" {
  description = "Where tasks run."
  value       = aws_ecs_cluster.this.name
}

output "arn" {
  description = "Where tasks run."
  value       = aws_ecs_cluster.this.arn
}
