data "aws_caller_identity" "this" {}

resource "aws_cloudwatch_event_rule" "this" {
  name                = var.name
  description         = var.description
  schedule_expression = var.expression
}

resource "aws_iam_role" "this" {
  name        = "${var.name}-events"
  description = "Starts the scheduled task ${var.name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.this.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "permissions"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Run"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = ["${var.task.family_arn}:*"]
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster_arn } }
      },
      # Without a revision the target names the family itself.
      {
        Sid       = "RunLatest"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = [var.task.family_arn]
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster_arn } }
      },
      {
        Sid       = "PassRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = var.task.role_arns
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
    ]
  })
}

# EventBridge may start it twice at one time, so the task must stand that:
# https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
resource "aws_cloudwatch_event_target" "this" {
  rule     = aws_cloudwatch_event_rule.this.name
  arn      = var.cluster_arn
  role_arn = aws_iam_role.this.arn
  input = var.command == null ? null : jsonencode({
    containerOverrides = [{ name = var.task.container, command = var.command }]
  })

  ecs_target {
    task_definition_arn = var.task.family_arn
    task_count          = 1
    launch_type         = "FARGATE"

    network_configuration {
      subnets          = var.subnet_ids
      security_groups  = [var.task.security_group_id]
      assign_public_ip = false
    }
  }

  dynamic "retry_policy" {
    for_each = var.retry_seconds[*]

    content {
      maximum_event_age_in_seconds = retry_policy.value
      maximum_retry_attempts       = 185
    }
  }
}
