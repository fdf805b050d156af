output "arn" {
  description = "The certificate, known when ACM has issued it."
  value       = aws_acm_certificate_validation.this.certificate_arn
}
