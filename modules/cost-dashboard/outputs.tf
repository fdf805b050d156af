output "name" {
  description = "Dashboard in the console."
  value       = module.dashboard.name
}
