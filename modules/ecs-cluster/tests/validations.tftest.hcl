mock_provider "aws" {}

variables {
  name = "shop-prod"
}

run "tells_nobody" {
  command = plan

  assert {
    condition     = length(aws_cloudwatch_event_rule.failures) == 0
    error_message = "Without a topic there is nobody to tell."
  }
}

run "named_with_a_dot" {
  command = plan

  variables {
    name = "shop.prod"
  }

  expect_failures = [var.name]
}

run "failures_of_nothing" {
  command = plan

  variables {
    failures = { topic_arn = "arn:aws:sns:eu-west-1:123456789012:alarms" }
  }

  expect_failures = [var.failures]
}
