data "aws_route53_zone" "alb_zone" {
  name         = "classla.example"
  private_zone = false
}

module "certificate" {
  source = "../../certificate"

  zone_id = data.aws_route53_zone.alb_zone.zone_id
  hosts   = [local.host]
}

module "hosts" {
  source = "../../alias-records"

  zone_id = data.aws_route53_zone.alb_zone.zone_id
  hosts   = { backend = local.host }
  target  = module.alb.target
}
