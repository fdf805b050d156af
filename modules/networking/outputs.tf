output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "vpc_name" {
  description = "Name of the VPC."
  value       = var.name
}

output "public_subnet_ids" {
  description = "Subnets open to the internet."
  value       = [for zone in keys(var.zones) : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "Subnets of tasks and caches."
  value       = [for zone in keys(var.zones) : aws_subnet.private[zone].id]
}

output "database_subnet_ids" {
  description = "Subnets of databases: the private ones where databases have none of their own."
  value       = [for zone in keys(var.zones) : try(aws_subnet.database[zone].id, aws_subnet.private[zone].id)]
}

output "nat_addresses" {
  description = "Addresses that others see, by zone."
  value       = { for zone in local.nat_zones : zone => aws_eip.nat[zone].public_ip }
}

output "https_to" {
  description = "Where tasks leave to over HTTPS, as ecs-task takes it: the internet, or the endpoints where nothing leads out."
  value = length(local.ways_out) > 0 ? { internet = { cidr = "0.0.0.0/0", security_group_id = null, prefix_list_id = null } } : merge(
    { for service in local.gateways : service => { cidr = null, security_group_id = null, prefix_list_id = aws_vpc_endpoint.gateway[service].prefix_list_id } },
    { for group in aws_security_group.endpoints : "vpc_endpoints" => { cidr = null, security_group_id = group.id, prefix_list_id = null } },
  )

  # A way leads nowhere before these stand.
  depends_on = [aws_vpc_endpoint_route_table_association.this, aws_vpc_endpoint.interface, aws_vpc_security_group_ingress_rule.endpoints]
}
