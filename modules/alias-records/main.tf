# A health that the target does not tell can't be asked for, and a distribution tells none:
# https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
resource "aws_route53_record" "ipv4" {
  for_each = var.hosts

  zone_id = var.zone_id
  name    = each.value
  type    = "A"

  alias {
    name                   = var.target.name
    zone_id                = var.target.zone_id
    evaluate_target_health = var.target.tells_health
  }
}

resource "aws_route53_record" "ipv6" {
  for_each = { for name, host in var.hosts : name => host if var.target.ipv6 }

  zone_id = var.zone_id
  name    = each.value
  type    = "AAAA"

  alias {
    name                   = var.target.name
    zone_id                = var.target.zone_id
    evaluate_target_health = var.target.tells_health
  }
}
