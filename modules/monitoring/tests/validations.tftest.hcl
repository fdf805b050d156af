mock_provider "aws" {
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-1:123456789012:shop-prod" }
  }
}

variables {
  name = "shop-prod"
}

run "tells_people" {
  command = plan

  variables {
    emails = ["alerts@shop.test"]
    alarms = {
      cpu = { sentence = "Short of CPU.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, above = 80 }
      off = { sentence = "Off.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, above = 80, enabled = false }
    }
  }

  assert {
    condition     = keys(aws_cloudwatch_metric_alarm.this) == ["cpu"]
    error_message = "One that is not enabled is not there."
  }
}

run "named_with_a_dot" {
  command = plan

  variables {
    name = "shop.prod"
  }

  expect_failures = [var.name]
}

run "no_address" {
  command = plan

  variables {
    emails = ["nobody"]
  }

  expect_failures = [var.emails]
}

run "neither_above_nor_below" {
  command = plan

  variables {
    alarms = { cpu = { sentence = "Short of CPU.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, period = 60 } }
  }

  expect_failures = [var.alarms]
}

run "odd_period" {
  command = plan

  variables {
    alarms = { cpu = { sentence = "Short of CPU.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, above = 1, period = 45 } }
  }

  expect_failures = [var.alarms]
}

run "no_period" {
  command = plan

  variables {
    alarms = { cpu = { sentence = "Short of CPU.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, above = 1, periods = 0 } }
  }

  expect_failures = [var.alarms]
}

run "longer_than_a_day" {
  command = plan

  variables {
    alarms = { cpu = { sentence = "Short of CPU.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, above = 1, periods = 289 } }
  }

  expect_failures = [var.alarms]
}

run "quiet" {
  command = plan

  variables {
    alarms = { cpu = { sentence = "Short of CPU.", namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = {}, above = 1, silence = "quiet" } }
  }

  expect_failures = [var.alarms]
}
