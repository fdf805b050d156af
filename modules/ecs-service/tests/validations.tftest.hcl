mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/shop-prod-backend" }
  }
}

variables {
  name           = "shop-prod-backend"
  cluster        = { name = "shop-prod", arn = "arn:aws:ecs:eu-west-1:123456789012:cluster/shop-prod" }
  vpc_id         = "vpc-1"
  vpc_name       = "shop"
  subnet_ids     = ["subnet-1", "subnet-2"]
  image          = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:1"
  repository_arn = "arn:aws:ecr:eu-west-1:123456789012:repository/shop"
  cpu            = 256
  memory         = 512
  port           = 8000
  log_days       = 30
  desired_count  = 1
}

run "without_a_load_balancer" {
  command = plan

  assert {
    condition     = length(aws_ecs_service.this) == 1 && length(aws_lb_target_group.this) == 0
    error_message = "Nothing leads to it."
  }
}

run "scaled" {
  command = plan

  variables {
    scaling = { minimum = 1, maximum = 2, targets = { cpu = 70 } }
  }

  assert {
    condition     = length(aws_ecs_service.this) == 0 && length(aws_ecs_service.scaled) == 1
    error_message = "Scaling owns the number."
  }
}

run "held" {
  command = plan

  variables {
    held = true
  }

  assert {
    condition     = length(aws_ecs_service.this) == 0 && length(aws_ecs_service.scaled) == 0
    error_message = "A held service is not there."
  }
}

run "answers_nowhere" {
  command = plan

  variables {
    port  = null
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/" }
  }

  expect_failures = [aws_lb_target_group.this]
}

run "long_name" {
  command = plan

  variables {
    name  = "shop-production-backend-and-more"
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/" }
  }

  expect_failures = [aws_lb_target_group.this]
}

run "a_crowd" {
  command = plan

  variables {
    desired_count = 5001
  }

  expect_failures = [var.desired_count]
}

run "scales_to_nothing" {
  command = plan

  variables {
    scaling = { minimum = 0, maximum = 1, targets = { cpu = 70 } }
  }

  expect_failures = [var.scaling]
}

run "upside_down" {
  command = plan

  variables {
    scaling = { minimum = 2, maximum = 1, targets = { cpu = 70 } }
  }

  expect_failures = [var.scaling]
}

run "holds_nothing" {
  command = plan

  variables {
    scaling = { minimum = 1, maximum = 2, targets = {} }
  }

  expect_failures = [var.scaling]
}

run "holds_too_little" {
  command = plan

  variables {
    scaling = { minimum = 1, maximum = 2, targets = { cpu = 5 } }
  }

  expect_failures = [var.scaling]
}

run "holds_what_it_does_not_know" {
  command = plan

  variables {
    scaling = { minimum = 1, maximum = 2, targets = { queueDepth = 100 } }
  }

  expect_failures = [var.scaling]
}

run "holds_nothing_of_a_queue" {
  command = plan

  variables {
    scaling = { minimum = 1, maximum = 2, targets = { queueDepth = 0 }, loads = { queueDepth = { namespace = "shop", metric = "QueueDepth", shared = true } } }
  }

  expect_failures = [var.scaling]
}

run "scaled_by_a_queue" {
  command = plan

  variables {
    service_name = "shop-workers"
    scaling      = { minimum = 1, maximum = 2, targets = { queueDepth = 100 }, loads = { queueDepth = { namespace = "shop", metric = "QueueDepth", shared = true } } }
  }

  assert {
    condition     = aws_appautoscaling_policy.this["queueDepth"].target_tracking_scaling_policy_configuration[0].customized_metric_specification[0].metrics != null
    error_message = "What waits is shared by the tasks."
  }

  assert {
    condition     = aws_appautoscaling_policy.this["queueDepth"].resource_id == "service/shop-prod/shop-workers"
    error_message = "The service bears its own name."
  }
}

run "name_of_two_words" {
  command = plan

  variables {
    service_name = "shop workers"
  }

  expect_failures = [var.service_name]
}

run "scales_each_day" {
  command = plan

  variables {
    scaling = { minimum = 1, maximum = 2, targets = { cpu = 70 }, scale_in_seconds = 86400 }
  }

  expect_failures = [var.scaling]
}

run "minimum_above_all" {
  command = plan

  variables {
    deployment = { minimum_percent = 101, maximum_percent = 200 }
  }

  expect_failures = [var.deployment]
}

run "maximum_below_all" {
  command = plan

  variables {
    deployment = { minimum_percent = 50, maximum_percent = 99 }
  }

  expect_failures = [var.deployment]
}

run "no_room" {
  command = plan

  variables {
    deployment = { minimum_percent = 100, maximum_percent = 100 }
  }

  expect_failures = [var.deployment]
}

run "priority_0" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 0, paths = ["/*"], health_path = "/" }
  }

  expect_failures = [var.route]
}

run "no_path" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "health" }
  }

  expect_failures = [var.route]
}

run "healthy_at_500" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", health_status = 500 }
  }

  expect_failures = [var.route]
}

run "asked_each_second" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", interval = 4, timeout = 2 }
  }

  expect_failures = [var.route]
}

run "times_out_at_once" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", timeout = 1 }
  }

  expect_failures = [var.route]
}

run "asked_again_before_it_answers" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", interval = 5, timeout = 5 }
  }

  expect_failures = [var.route]
}

run "healthy_at_once" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", healthy_threshold = 1 }
  }

  expect_failures = [var.route]
}

run "unhealthy_at_once" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", unhealthy_threshold = 1 }
  }

  expect_failures = [var.route]
}

run "leaves_for_hours" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", deregistration = 3601 }
  }

  expect_failures = [var.route]
}

run "no_grace" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", grace = -1 }
  }

  expect_failures = [var.route]
}

run "sticks_for_ever" {
  command = plan

  variables {
    route = { balancer = { security_group_id = "sg-1", listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/1" }, priority = 1, paths = ["/*"], health_path = "/", sticky = 604801 }
  }

  expect_failures = [var.route]
}
