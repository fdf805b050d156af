output "private_subnet_ids" {
  description = "Subnets of tasks, caches and load balancers."
  value       = [for zone in keys(var.zones) : aws_subnet.private[zone].id]
}

output "database_subnet_ids" {
  description = "Subnets of databases."
  value       = [for zone in keys(var.zones) : aws_subnet.database[zone].id]
}
