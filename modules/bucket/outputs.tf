output "name" {
  description = "The bucket, known when its policy stands."
  value       = aws_s3_bucket_policy.this.bucket
}

output "arn" {
  description = "The bucket, known before it is made."
  value       = local.arn
}

output "domain_name" {
  description = "Where its region answers for it, which a name without a region would only lead to."
  value       = aws_s3_bucket.this.bucket_regional_domain_name
}
