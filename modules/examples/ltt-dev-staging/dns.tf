data "aws_route53_zone" "zone" {
  name         = "alx-ai-tools.com"
  private_zone = false
}

# All hosts lead to the other team's proxy, which asks the balancer.
resource "aws_route53_record" "host" {
  for_each = local.environments

  name    = each.value.host
  records = ["52.30.100.225"]
  ttl     = 300
  type    = "A"
  zone_id = data.aws_route53_zone.zone.zone_id
}
