mock_provider "aws" {
  mock_resource "aws_lb" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop-prod/1" }
  }
}

variables {
  name_prefix = "shop-prod"
  vpc_id      = "vpc-1"
  subnet_ids  = ["subnet-1", "subnet-2"]
  internal    = false
  clients     = { internet = { cidr = "0.0.0.0/0" } }
}

run "plain" {
  command = plan

  assert {
    condition     = aws_lb_listener.http.default_action[0].type == "fixed-response"
    error_message = "What no rule takes is answered."
  }
}

run "secure" {
  command = plan

  variables {
    certificate = { arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1" }
  }

  assert {
    condition     = aws_lb_listener.http.default_action[0].type == "redirect"
    error_message = "HTTP leads to HTTPS."
  }
}

run "long_name" {
  command = plan

  variables {
    name_prefix = "sssssssssssssssssssssssssssss"
  }

  expect_failures = [var.name_prefix]
}

run "one_zone" {
  command = plan

  variables {
    subnet_ids = ["subnet-1"]
  }

  expect_failures = [var.subnet_ids]
}

run "nobody_comes" {
  command = plan

  variables {
    clients = {}
  }

  expect_failures = [var.clients]
}

run "no_block" {
  command = plan

  variables {
    clients = { office = { cidr = "10.0.0.0" } }
  }

  expect_failures = [var.clients]
}

run "longer_than_aws_waits" {
  command = plan

  variables {
    idle_timeout = 4001
  }

  expect_failures = [var.idle_timeout]
}
