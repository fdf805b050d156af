locals {
  targets = {
    api   = module.api.target_group_arn_suffix
    auth  = module.auth.target_group_arn_suffix
    web   = module.web.target_group_arn_suffix
    admin = module.admin.target_group_arn_suffix
  }
}

module "monitoring" {
  source = "../../monitoring"

  name         = "alva-staging"
  emails       = ["alva-alerts@alva.app"]
  takes_events = true

  alarms = merge(
    { for name, targets in local.targets : "${name}-no-healthy-target" => {
      name       = "alva-${name}-no-healthy-target"
      sentence   = "No task of the ${name} is healthy."
      namespace  = "AWS/ApplicationELB"
      metric     = "HealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = targets }
      below      = 1
      period     = 60
      periods    = 3
      silence    = "breaching"
      enabled    = !local.held[name]
    } },
    { for name, targets in local.targets : "${name}-unhealthy-targets" => {
      name       = "alva-${name}-unhealthy-targets"
      sentence   = "Tasks of the ${name} fail their health check."
      namespace  = "AWS/ApplicationELB"
      metric     = "UnHealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = targets }
      above      = 0
      period     = 60
      silence    = "notBreaching"
    } },
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
  )
}
