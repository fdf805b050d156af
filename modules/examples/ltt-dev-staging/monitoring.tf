locals {
  # By what their alarms are named.
  services = merge([
    for name in keys(local.environments) : {
      "ltt-${name}-backend"  = { what = "backend", held = local.held[name].backend, target = module.backend[name].target_group_arn_suffix }
      "ltt-${name}-frontend" = { what = "frontend", held = local.held[name].frontend, target = module.frontend[name].target_group_arn_suffix }
    }
  ]...)
}

module "monitoring" {
  source = "../../monitoring"

  name         = "ltt-nonprod"
  emails       = ["ltt-alerts@alx-ai-tools.com"]
  takes_events = true

  alarms = merge(
    {
      data-setup-failed-starts = {
        sentence   = "The rotation of the database's logins could not be started."
        namespace  = "AWS/Events"
        metric     = "FailedInvocations"
        statistic  = "Sum"
        dimensions = { RuleName = module.rotation.rule }
        above      = 0
        silence    = "notBreaching"
      }
      database-free-storage = {
        sentence   = "The database runs out of space."
        namespace  = "AWS/RDS"
        metric     = "FreeStorageSpace"
        dimensions = { DBInstanceIdentifier = module.rds.identifier }
        below      = 4 * 1024 * 1024 * 1024
        periods    = 3
        silence    = "breaching"
      }
    },
    {
      for name, service in local.services : "${name}-no-healthy-target" => {
        name       = "${name}-no-healthy-target"
        sentence   = "No task of the ${service.what} is healthy."
        namespace  = "AWS/ApplicationELB"
        metric     = "HealthyHostCount"
        statistic  = "Maximum"
        dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = service.target }
        below      = 1
        period     = 60
        periods    = 3
        silence    = "breaching"
        enabled    = !service.held
      }
    },
  )
}
