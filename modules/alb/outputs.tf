output "arn" {
  description = "The load balancer."
  value       = aws_lb.this.arn
}

output "arn_suffix" {
  description = "What CloudWatch calls it."
  value       = aws_lb.this.arn_suffix
}

output "dns_name" {
  description = "Name of the load balancer."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Zone of that name, for alias records."
  value       = aws_lb.this.zone_id
}

output "target" {
  description = "Where host names lead that are to reach it, as alias-records takes it."
  value       = { name = aws_lb.this.dns_name, zone_id = aws_lb.this.zone_id, tells_health = true, ipv6 = false }
}

output "security_group_id" {
  description = "Guards the load balancer."
  value       = aws_security_group.this.id
}

output "listener_arn" {
  description = "The listener on which rules hang."
  value       = local.listener_arn
}

output "balancer" {
  description = "All that a service needs to be reached from it, as the route of ecs-service takes it."
  value = {
    security_group_id = aws_security_group.this.id
    listener_arn      = local.listener_arn
  }
}
