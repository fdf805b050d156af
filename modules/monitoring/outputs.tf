output "topic_arn" {
  description = "Topic through which alarms tell people."
  value       = aws_sns_topic.this.arn
}

output "topic_name" {
  description = "Its name."
  value       = aws_sns_topic.this.name
}

output "alarm_names" {
  description = "Names of the alarms, enabled or not."
  value       = [for key, each in var.alarms : coalesce(each.name, "${var.name}-${key}")]
}
