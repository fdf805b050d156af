# What alarms watch and dashboards show.
locals {
  balancer = { LoadBalancer = module.alb.arn_suffix }
  targets  = { LoadBalancer = module.alb.arn_suffix, TargetGroup = module.backend.target_group_arn_suffix }
  service  = { ClusterName = module.cluster.name, ServiceName = module.backend.name }

  cpu             = { namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = local.service }
  memory          = { namespace = "AWS/ECS", metric = "MemoryUtilization", dimensions = local.service }
  requests        = { namespace = "AWS/ApplicationELB", metric = "RequestCount", statistic = "Sum", dimensions = local.balancer }
  answer_time     = { namespace = "AWS/ApplicationELB", metric = "TargetResponseTime", dimensions = local.balancer }
  server_errors   = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", statistic = "Sum", dimensions = local.balancer }
  balancer_errors = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", statistic = "Sum", dimensions = local.balancer }
  healthy         = { namespace = "AWS/ApplicationELB", metric = "HealthyHostCount", dimensions = local.targets }
  unhealthy       = { namespace = "AWS/ApplicationELB", metric = "UnHealthyHostCount", statistic = "Maximum", dimensions = local.targets }
}

module "monitoring" {
  source = "../../monitoring"

  name         = local.name
  emails       = ["classla-alerts@classla.example"]
  takes_events = true

  alarms = {
    backend-cpu    = merge(local.cpu, { sentence = "The backend is short of CPU, and scaling does not help.", above = 70, periods = 3 })
    backend-memory = merge(local.memory, { sentence = "The backend is short of memory, and scaling does not help.", above = 80, periods = 3 })
    backend-no-healthy-target = merge(local.healthy, {
      sentence  = "No task of the backend is healthy."
      statistic = "Maximum"
      below     = 1
      period    = 60
      periods   = 3
      silence   = "breaching"
      enabled   = !local.held.backend
    })
    server-errors   = merge(local.server_errors, { sentence = "Targets answer with 5xx.", above = 10, silence = "notBreaching" })
    balancer-errors = merge(local.balancer_errors, { sentence = "The load balancer answers with 5xx, since no target does.", above = 10, silence = "notBreaching" })
  }
}

module "health_dashboard" {
  source = "../../dashboard"

  name = "${local.name}-health"
  rows = [
    [
      { title = "Requests", lines = [merge(local.requests, { label = "requests" })] },
      {
        title = "Seconds to an answer"
        lines = [
          merge(local.answer_time, { label = "on average" }),
          merge(local.answer_time, { label = "all but the slowest 5 %", statistic = "p95" }),
        ]
      },
    ],
    [
      {
        title = "Answers with 5xx"
        marks = { "alarm above" = 10 }
        lines = [
          merge(local.server_errors, { label = "of the backend" }),
          merge(local.balancer_errors, { label = "of the load balancer" }),
        ]
      },
      {
        title = "Tasks that the load balancer asks"
        lines = [
          merge(local.healthy, { label = "healthy", statistic = "Minimum" }),
          merge(local.unhealthy, { label = "unhealthy" }),
        ]
      },
    ],
  ]
}

module "infrastructure_dashboard" {
  source = "../../dashboard"

  name = "${local.name}-infrastructure"
  rows = [
    [
      { title = "CPU in percent", marks = { "alarm above" = 70 }, lines = [merge(local.cpu, { label = "backend" })] },
      { title = "Memory in percent", marks = { "alarm above" = 80 }, lines = [merge(local.memory, { label = "backend" })] },
    ],
    [
      # Every task says once a minute how busy it is.
      { title = "Running tasks", lines = [{ label = "backend", formula = "{m} / (PERIOD({m}) / 60)", metrics = { m = merge(local.cpu, { statistic = "SampleCount" }) } }] },
      { title = "Requests", lines = [merge(local.requests, { label = "requests" })] },
    ],
  ]
}

module "cost_dashboard" {
  source = "../../cost-dashboard"

  name = "${local.name}-cost"
}
