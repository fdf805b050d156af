output "repository_urls" {
  description = "Where images are pushed, by the repository's name."
  value       = { for name, each in aws_ecr_repository.this : name => each.repository_url }
}

output "repository_arns" {
  description = "The repositories, by name."
  value       = { for name, each in aws_ecr_repository.this : name => each.arn }
}
