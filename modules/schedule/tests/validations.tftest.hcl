mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/shop-prod-cleanup" }
  }
}

variables {
  name        = "shop-prod-cleanup"
  description = "Forgets old carts"
  expression  = "rate(1 hour)"
  cluster_arn = "arn:aws:ecs:eu-west-1:123456789012:cluster/shop-prod"
  subnet_ids  = ["subnet-1", "subnet-2"]
  task = {
    family_arn        = "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-prod-cleanup"
    role_arns         = ["arn:aws:iam::123456789012:role/shop-prod-cleanup-execution"]
    security_group_id = "sg-1"
    container         = "cleanup"
  }
}

run "what_the_revision_says" {
  command = plan

  assert {
    condition     = aws_cloudwatch_event_target.this.input == null
    error_message = "Without a command the revision knows what to run."
  }
}

run "long_name" {
  command = plan

  variables {
    name = "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
  }

  expect_failures = [var.name]
}

run "at_two" {
  command = plan

  variables {
    expression = "at 2"
  }

  expect_failures = [var.expression]
}

run "retries_for_two_days" {
  command = plan

  variables {
    retry_seconds = 172800
  }

  expect_failures = [var.retry_seconds]
}
