mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/shop-prod-migrate" }
  }
}

variables {
  name           = "shop-prod-migrate"
  vpc_id         = "vpc-1"
  image          = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:1"
  repository_arn = "arn:aws:ecr:eu-west-1:123456789012:repository/shop"
  cpu            = 256
  memory         = 512
  log_days       = 30
}

run "may_do_nothing" {
  command = plan

  assert {
    condition     = length(aws_iam_role_policy.application) == 0
    error_message = "Nothing is allowed that nobody asked for."
  }
}

run "one_secret_for_two_variables" {
  command = apply

  variables {
    secret_arns = {
      USER     = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:login:user::"
      PASSWORD = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:login:password::"
    }
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.execution.policy).Statement[3].Resource == ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:login"]
    error_message = "A secret is read as a whole."
  }
}

run "memory_that_is_not_sold" {
  command = plan

  variables {
    memory = 4096
  }

  expect_failures = [aws_ecs_task_definition.this]
}

run "plain_and_secret" {
  command = plan

  variables {
    env_vars    = { KEY = "plain" }
    secret_arns = { KEY = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key" }
  }

  expect_failures = [aws_ecs_task_definition.this]
}

run "long_name" {
  command = plan

  variables {
    name = "sssssssssssssssssssssssssssssssssssssssssssssssssssssss"
  }

  expect_failures = [var.name]
}

run "empty_command" {
  command = plan

  variables {
    command = []
  }

  expect_failures = [var.command]
}

run "odd_cpu" {
  command = plan

  variables {
    cpu = 300
  }

  expect_failures = [var.cpu]
}

run "port_0" {
  command = plan

  variables {
    port = 0
  }

  expect_failures = [var.port]
}

run "variable_with_a_hyphen" {
  command = plan

  variables {
    env_vars = { LOG-LEVEL = "info" }
  }

  expect_failures = [var.env_vars]
}

run "secret_with_a_hyphen" {
  command = plan

  variables {
    secret_arns = { API-KEY = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key" }
  }

  expect_failures = [var.secret_arns]
}

run "empty_check" {
  command = plan

  variables {
    health_check = { command = " " }
  }

  expect_failures = [var.health_check]
}

run "check_each_second" {
  command = plan

  variables {
    health_check = { command = "true", interval = 1 }
  }

  expect_failures = [var.health_check]
}

run "check_in_a_second" {
  command = plan

  variables {
    health_check = { command = "true", timeout = 1 }
  }

  expect_failures = [var.health_check]
}

run "no_retry" {
  command = plan

  variables {
    health_check = { command = "true", retries = 0 }
  }

  expect_failures = [var.health_check]
}

run "start_of_an_hour" {
  command = plan

  variables {
    health_check = { command = "true", start = 3600 }
  }

  expect_failures = [var.health_check]
}

run "stops_in_an_hour" {
  command = plan

  variables {
    stop_seconds = 3600
  }

  expect_failures = [var.stop_seconds]
}

run "shared_log" {
  command = plan

  variables {
    log_group = { name = "/ecs/shop", arn = "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/shop" }
    log_days  = null
  }

  assert {
    condition     = length(aws_cloudwatch_log_group.this) == 0 && output.log_group == "/ecs/shop"
    error_message = "It has no log of its own."
  }
}

run "log_for_ever" {
  command = plan

  variables {
    log_days = null
  }

  expect_failures = [var.log_days]
}

run "log_of_two_days" {
  command = plan

  variables {
    log_days = 2
  }

  expect_failures = [var.log_days]
}

run "prefix_with_a_slash" {
  command = plan

  variables {
    log_prefix = "a/b"
  }

  expect_failures = [var.log_prefix]
}
