output "rule" {
  description = "Name of the rule, by which CloudWatch counts failed starts."
  value       = aws_cloudwatch_event_rule.this.name
}
