output "urls" {
  description = "Where people open what answers there, known when the records stand."
  value       = { for name, record in aws_route53_record.ipv4 : name => "https://${record.name}" }
}
