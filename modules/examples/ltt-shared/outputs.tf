output "dev_github_deploy_role_arn" {
  description = "The role in which workflows deploy dev"
  value       = module.github.deploy_role_arns["dev"]
}

output "github_build_role_arn" {
  description = "The role in which workflows push images"
  value       = module.github.build_role_arn
}

output "ltt_backend_repository_arn" {
  description = "The repository ltt-backend"
  value       = module.ecr.repository_arns["ltt-backend"]
}

output "ltt_backend_repository_url" {
  description = "Where images of ltt-backend are pushed"
  value       = module.ecr.repository_urls["ltt-backend"]
}

output "ltt_data_setup_repository_arn" {
  description = "The repository ltt-data-setup"
  value       = module.ecr.repository_arns["ltt-data-setup"]
}

output "ltt_data_setup_repository_url" {
  description = "Where images of ltt-data-setup are pushed"
  value       = module.ecr.repository_urls["ltt-data-setup"]
}

output "ltt_frontend_repository_arn" {
  description = "The repository ltt-frontend"
  value       = module.ecr.repository_arns["ltt-frontend"]
}

output "ltt_frontend_repository_url" {
  description = "Where images of ltt-frontend are pushed"
  value       = module.ecr.repository_urls["ltt-frontend"]
}

output "prod_github_deploy_role_arn" {
  description = "The role in which workflows deploy prod"
  value       = module.github.deploy_role_arns["prod"]
}

output "staging_github_deploy_role_arn" {
  description = "The role in which workflows deploy staging"
  value       = module.github.deploy_role_arns["staging"]
}
