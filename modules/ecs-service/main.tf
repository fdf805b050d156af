locals {
  service     = coalesce(var.service_name, var.name)
  resource_id = "service/${var.cluster.name}/${local.service}"
  label       = coalesce(var.label, var.name)

  # A short hash of what forces a replacement, so that the new group never bears the old one's name: a group can't be
  # deleted while a listener uses it, nor can two share a name.
  identity = substr(sha256("ip HTTP ${coalesce(var.port, 0)} ${var.vpc_name}"), 0, 6)

  # https://docs.aws.amazon.com/autoscaling/application/userguide/monitoring-cloudwatch.html#predefined-metrics
  measures = {
    cpu    = "ECSServiceAverageCPUUtilization"
    memory = "ECSServiceAverageMemoryUtilization"
  }

  # How many tasks run, minute by minute.
  tasks = {
    namespace  = "AWS/ECS"
    metric     = "CPUUtilization"
    statistic  = "SampleCount"
    dimensions = { ClusterName = var.cluster.name, ServiceName = local.service }
  }
}

module "task" {
  source = "../ecs-task"

  name           = var.name
  label          = var.label
  vpc_id         = var.vpc_id
  container_name = var.container_name
  image          = var.image
  repository_arn = var.repository_arn
  command        = var.command
  cpu            = var.cpu
  memory         = var.memory
  port           = var.port
  env_vars       = var.env_vars
  secret_arns    = var.secret_arns
  health_check   = var.health_check
  stop_seconds   = var.stop_seconds
  log_group      = var.log_group
  log_days       = var.log_days
  log_prefix     = var.log_prefix
  permissions    = var.permissions
  exec           = var.exec
  https_to       = var.https_to
  reaches        = var.reaches
}

resource "aws_vpc_security_group_egress_rule" "balancer" {
  for_each = { for route in var.route[*] : route.balancer_label => route.balancer }

  security_group_id            = each.value.security_group_id
  description                  = "HTTP to ${local.label}"
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
  referenced_security_group_id = module.task.security_group_id
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  for_each = { for route in var.route[*] : route.balancer_label => route.balancer }

  security_group_id            = module.task.security_group_id
  description                  = "HTTP from ${replace(each.key, "_", " ")}"
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
  referenced_security_group_id = each.value.security_group_id
}

resource "aws_lb_target_group" "this" {
  count = length(var.route[*])

  name                 = "${var.name}-${local.identity}"
  vpc_id               = var.vpc_id
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = var.port
  deregistration_delay = tostring(var.route.deregistration)

  health_check {
    protocol            = "HTTP"
    path                = var.route.health_path
    matcher             = tostring(var.route.health_status)
    interval            = var.route.interval
    timeout             = var.route.timeout
    healthy_threshold   = var.route.healthy_threshold
    unhealthy_threshold = var.route.unhealthy_threshold
  }

  # Written out where it is off, too: a block that goes away would leave the cookies on.
  stickiness {
    type            = "lb_cookie"
    enabled         = var.route.sticky != null
    cookie_duration = var.route.sticky
  }

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = var.port != null
      error_message = "port must say where the service answers, since a load balancer leads to it."
    }

    precondition {
      condition     = length("${var.name}-${local.identity}") <= 32
      error_message = "name makes '${var.name}-${local.identity}', which is too long for a target group's name; AWS takes 32."
    }
  }
}

resource "aws_lb_listener_rule" "this" {
  count = length(var.route[*])

  listener_arn = var.route.balancer.listener_arn
  priority     = var.route.priority

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[0].arn
  }

  dynamic "condition" {
    for_each = length(var.route.hosts) > 0 ? [var.route.hosts] : []

    content {
      host_header {
        values = condition.value
      }
    }
  }

  condition {
    path_pattern {
      values = var.route.paths
    }
  }
}

# Whatever deploys the service from outside registers new revisions: Terraform starts the family and leaves the running
# revision alone from then on. lifecycle takes no variables, so a service whose number scaling owns is another resource.
resource "aws_ecs_service" "this" {
  count = !var.held && var.scaling == null ? 1 : 0

  name                               = local.service
  cluster                            = var.cluster.arn
  task_definition                    = module.task.task_definition_arn
  desired_count                      = var.desired_count
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  enable_execute_command             = var.exec
  enable_ecs_managed_tags            = true
  propagate_tags                     = "SERVICE"
  deployment_minimum_healthy_percent = var.deployment.minimum_percent
  deployment_maximum_percent         = var.deployment.maximum_percent
  health_check_grace_period_seconds  = try(var.route.grace, null)
  wait_for_steady_state              = true

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  dynamic "load_balancer" {
    for_each = aws_lb_target_group.this[*].arn

    content {
      target_group_arn = load_balancer.value
      container_name   = module.task.container_name
      container_port   = var.port
    }
  }

  dynamic "service_registries" {
    for_each = var.registry[*]

    content {
      registry_arn = service_registries.value.arn
    }
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [module.task.security_group_id]
    assign_public_ip = false
  }

  lifecycle {
    ignore_changes = [task_definition]
  }

  # Before its rule stands, the target group belongs to no load balancer and ECS refuses it; before its ways are open,
  # a task reaches nothing.
  depends_on = [aws_lb_listener_rule.this, module.task]
}

resource "aws_ecs_service" "scaled" {
  count = !var.held && var.scaling != null ? 1 : 0

  name                               = local.service
  cluster                            = var.cluster.arn
  task_definition                    = module.task.task_definition_arn
  desired_count                      = var.desired_count
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  enable_execute_command             = var.exec
  enable_ecs_managed_tags            = true
  propagate_tags                     = "SERVICE"
  deployment_minimum_healthy_percent = var.deployment.minimum_percent
  deployment_maximum_percent         = var.deployment.maximum_percent
  health_check_grace_period_seconds  = try(var.route.grace, null)
  wait_for_steady_state              = true

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  dynamic "load_balancer" {
    for_each = aws_lb_target_group.this[*].arn

    content {
      target_group_arn = load_balancer.value
      container_name   = module.task.container_name
      container_port   = var.port
    }
  }

  dynamic "service_registries" {
    for_each = var.registry[*]

    content {
      registry_arn = service_registries.value.arn
    }
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [module.task.security_group_id]
    assign_public_ip = false
  }

  lifecycle {
    ignore_changes = [desired_count, task_definition]
  }

  # Before its rule stands, the target group belongs to no load balancer and ECS refuses it; before its ways are open,
  # a task reaches nothing.
  depends_on = [aws_lb_listener_rule.this, module.task]
}

resource "aws_appautoscaling_target" "this" {
  count = !var.held && var.scaling != null ? 1 : 0

  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = local.resource_id
  min_capacity       = var.scaling.minimum
  max_capacity       = var.scaling.maximum

  depends_on = [aws_ecs_service.scaled]
}

resource "aws_appautoscaling_policy" "this" {
  for_each = var.held || var.scaling == null ? {} : var.scaling.targets

  name               = "${local.service}-${each.key}"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = local.resource_id

  target_tracking_scaling_policy_configuration {
    target_value       = each.value
    scale_in_cooldown  = var.scaling.scale_in_seconds
    scale_out_cooldown = var.scaling.scale_out_seconds

    dynamic "predefined_metric_specification" {
      for_each = { for measure, type in local.measures : measure => type if measure == each.key }

      content {
        predefined_metric_type = predefined_metric_specification.value
      }
    }

    dynamic "customized_metric_specification" {
      for_each = [for measure, load in var.scaling.loads : load if measure == each.key && !load.shared]

      content {
        namespace   = customized_metric_specification.value.namespace
        metric_name = customized_metric_specification.value.metric
        statistic   = customized_metric_specification.value.statistic

        dynamic "dimensions" {
          for_each = customized_metric_specification.value.dimensions

          content {
            name  = dimensions.key
            value = dimensions.value
          }
        }
      }
    }

    # Its periods are minutes, always, and each running task reports its CPU once in a minute:
    # https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html
    dynamic "customized_metric_specification" {
      for_each = [for measure, load in var.scaling.loads : load if measure == each.key && load.shared]

      content {
        dynamic "metrics" {
          for_each = {
            load  = customized_metric_specification.value
            tasks = local.tasks
          }

          content {
            id          = metrics.key
            return_data = false

            metric_stat {
              stat = metrics.value.statistic

              metric {
                namespace   = metrics.value.namespace
                metric_name = metrics.value.metric

                dynamic "dimensions" {
                  for_each = metrics.value.dimensions

                  content {
                    name  = dimensions.key
                    value = dimensions.value
                  }
                }
              }
            }
          }
        }

        metrics {
          id          = "each"
          expression  = "load / tasks"
          return_data = true
        }
      }
    }
  }

  depends_on = [aws_appautoscaling_target.this]
}
