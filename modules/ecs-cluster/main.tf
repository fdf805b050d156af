locals {
  # One list of groups, or none where the cluster has no such task.
  services = [for names in [try(var.failures.services, [])] : [for name in names : "service:${name}"] if length(names) > 0]
  families = [for names in [try(var.failures.families, [])] : [for name in names : "family:${name}"] if length(names) > 0]
}

resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = var.container_insights ? "enabled" : "disabled"
  }
}

# The scheduler stops tasks for good reasons and bad ones under the same code; what it calls failed is bad. Tasks of a
# service are not to end by themselves, with whatever code. One that is to end has done its work if each container says 0.
# https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html
resource "aws_cloudwatch_event_rule" "failures" {
  count = var.failures == null ? 0 : 1

  name        = "${var.name}-task-failures"
  description = "Tasks of ${var.name} that failed"
  event_pattern = jsonencode({
    source      = ["aws.ecs"]
    detail-type = ["ECS Task State Change"]
    detail = {
      clusterArn = [aws_ecs_cluster.this.arn]
      lastStatus = ["STOPPED"]
      "$or" = concat(
        [for groups in local.services : { group = groups, stopCode = ["EssentialContainerExited", "TaskFailedToStart"] }],
        [for groups in local.services : { group = groups, stoppedReason = [{ prefix = "Task failed " }] }],
        [for groups in local.families : { group = groups, stopCode = ["TaskFailedToStart"] }],
        [for groups in local.families : {
          group      = groups
          stopCode   = [{ anything-but = "UserInitiated" }]
          containers = { exitCode = [{ anything-but = 0 }, { exists = false }] }
        }],
      )
    }
  })
}

# A text has to stand in quotes.
resource "aws_cloudwatch_event_target" "failures" {
  count = var.failures == null ? 0 : 1

  rule = aws_cloudwatch_event_rule.failures[0].name
  arn  = var.failures.topic_arn

  input_transformer {
    input_paths = {
      group  = "$.detail.group"
      time   = "$.detail.stoppedAt"
      reason = "$.detail.stoppedReason"
      code   = "$.detail.stopCode"
      task   = "$.detail.taskArn"
    }
    input_template = "\"A task of <group> failed at <time>: <reason> (<code>). Its id: <task>\""
  }
}
