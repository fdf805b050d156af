output "name" {
  description = "Dashboard in the console."
  value       = var.name
}
