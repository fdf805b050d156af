locals {
  # The shortest first: it becomes the certificate's own, which may not be long.
  names = [for ranked in sort([for host in var.hosts : format("%03d %s", length(host), host)]) : split(" ", ranked)[1]]
}

resource "aws_acm_certificate" "this" {
  domain_name               = local.names[0]
  subject_alternative_names = length(local.names) > 1 ? slice(local.names, 1, length(local.names)) : null
  validation_method         = "DNS"

  # Another host makes another certificate, while a listener still uses this one.
  lifecycle {
    create_before_destroy = true
  }
}

# ACM answers with a set, in which only the name is a key, and asks for the same record for every certificate that an
# account has for a host.
# https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
resource "aws_route53_record" "proofs" {
  for_each = var.hosts

  zone_id         = var.zone_id
  name            = one([for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_name if option.domain_name == each.key])
  type            = one([for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_type if option.domain_name == each.key])
  ttl             = 60
  records         = [one([for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_value if option.domain_name == each.key])]
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [for record in aws_route53_record.proofs : record.fqdn]
}
