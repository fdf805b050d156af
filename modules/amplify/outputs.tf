output "app_id" {
  description = "The application in Amplify."
  value       = aws_amplify_app.this.id
}

output "default_domain" {
  description = "Domain that Amplify gave."
  value       = aws_amplify_app.this.default_domain
}

output "branch_url" {
  description = "Where Amplify serves the branch."
  value       = "https://${local.label}.${aws_amplify_app.this.default_domain}"
}

output "address" {
  description = "Where people open the application."
  value       = var.domain == null ? "https://${local.label}.${aws_amplify_app.this.default_domain}" : "https://${join(".", compact([var.domain.prefix, var.domain.name]))}"
}
