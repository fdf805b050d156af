data "aws_route53_zone" "zone" {
  name         = "alx-ai-tools.com"
  private_zone = false
}

resource "aws_route53_record" "prod_host" {
  name    = local.host
  records = ["52.30.100.225"]
  ttl     = 300
  type    = "A"
  zone_id = data.aws_route53_zone.zone.zone_id
}
