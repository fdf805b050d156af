data "aws_route53_zone" "cdn_zone" {
  name         = "fibonacco.com"
  private_zone = false
}

module "cdn_certificate" {
  source = "../../certificate"

  zone_id = data.aws_route53_zone.cdn_zone.zone_id
  hosts   = values(local.frontend_hosts)
}

module "cdn" {
  source = "../../cdn"

  name                  = "learning-center"
  hosts                 = values(local.frontend_hosts)
  certificate_arn       = module.cdn_certificate.arn
  strict_transport_days = 365
  default_origin        = "frontend"
  pages                 = { root = "index.html", single_page = true }

  origins = {
    frontend = { serves = "files", domain_name = module.frontend_bucket.domain_name, bucket_arn = module.frontend_bucket.arn }
  }
}

module "cdn_names" {
  source = "../../alias-records"

  zone_id = data.aws_route53_zone.cdn_zone.zone_id
  hosts   = local.frontend_hosts
  target  = module.cdn.target
}

module "frontend_bucket" {
  source = "../../bucket"

  name         = "learning-center-frontend-production"
  old_versions = { moves = [{ to = "GLACIER_IR", days = 90 }], expire_days = 365 }
  statements   = [module.cdn.reads["frontend"]]
}
