output "family" {
  description = "Family of the task definition."
  value       = aws_ecs_task_definition.this.family
}

output "task_definition_arn" {
  description = "Revision that Terraform registered."
  value       = aws_ecs_task_definition.this.arn
}

output "container_name" {
  description = "Name of the container."
  value       = local.container
}

output "security_group_id" {
  description = "What the task may reach."
  value       = aws_security_group.this.id
}

output "log_group" {
  description = "Name of the log group that it writes to."
  value       = local.log_group.name
}

output "role_arns" {
  description = "The roles that whoever starts the task must be able to hand to it."
  value       = [aws_iam_role.execution.arn, aws_iam_role.application.arn]
}

output "launch" {
  description = "How it is started by the clock, as the task of schedule takes it: the latest revision, whoever registered it."
  value = {
    family_arn        = "arn:aws:ecs:${local.region}:${local.account}:task-definition/${var.name}"
    role_arns         = [aws_iam_role.execution.arn, aws_iam_role.application.arn]
    security_group_id = aws_security_group.this.id
    container         = local.container
  }
}
