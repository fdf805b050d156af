output "build_role_arn" {
  description = "The role in which workflows push images."
  value       = aws_iam_role.build.arn
}

output "deploy_role_arns" {
  description = "The roles in which workflows deploy, by GitHub environment."
  value       = { for environment, role in aws_iam_role.deploy : environment => role.arn }
}
