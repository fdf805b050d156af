output "id" {
  description = "The distribution."
  value       = aws_cloudfront_distribution.this.id
}

output "arn" {
  description = "The distribution."
  value       = aws_cloudfront_distribution.this.arn
}

output "domain_name" {
  description = "Domain that CloudFront gave."
  value       = aws_cloudfront_distribution.this.domain_name
}

output "target" {
  description = "Where host names lead that are to reach it, as alias-records takes it."
  value = {
    name         = aws_cloudfront_distribution.this.domain_name
    zone_id      = aws_cloudfront_distribution.this.hosted_zone_id
    tells_health = false
    ipv6         = true
  }
}

output "reads" {
  description = "By the name of the origin, what a bucket must admit so that this distribution, and no other one, reads it, as its statements take it."
  value       = local.reads
}
