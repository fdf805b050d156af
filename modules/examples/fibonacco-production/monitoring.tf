module "monitoring" {
  source = "../../monitoring"

  name         = "learning-center"
  emails       = ["operations@fibonacco.com"]
  takes_events = true

  alarms = {
    api-cpu = {
      sentence   = "The api is short of CPU, and scaling does not help."
      namespace  = "AWS/ECS"
      metric     = "CPUUtilization"
      dimensions = { ClusterName = module.cluster.name, ServiceName = module.api.name }
      above      = 85
      period     = 60
      periods    = 5
    }
    api-memory = {
      sentence   = "The api is short of memory."
      namespace  = "AWS/ECS"
      metric     = "MemoryUtilization"
      dimensions = { ClusterName = module.cluster.name, ServiceName = module.api.name }
      above      = 85
      period     = 60
      periods    = 5
    }
    api-no-healthy-target = {
      sentence   = "No task of the api is healthy."
      namespace  = "AWS/ApplicationELB"
      metric     = "HealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = module.api.target_group_arn_suffix }
      below      = 1
      period     = 60
      periods    = 3
      silence    = "breaching"
      enabled    = !local.held.api
    }
    data-setup-failed-starts = {
      sentence   = "The rotation of the database's logins could not be started."
      namespace  = "AWS/Events"
      metric     = "FailedInvocations"
      statistic  = "Sum"
      dimensions = { RuleName = module.rotation.rule }
      above      = 0
      silence    = "notBreaching"
    }
    db-database-connections = {
      sentence   = "An instance of the database runs out of connections."
      namespace  = "AWS/RDS"
      metric     = "DatabaseConnections"
      statistic  = "Maximum"
      dimensions = module.aurora.dimensions
      above      = 1200
      periods    = 3
      silence    = "breaching"
    }
    db-database-free-storage = {
      sentence   = "An instance of the database runs out of space for temporary files and logs."
      namespace  = "AWS/RDS"
      metric     = "FreeLocalStorage"
      statistic  = "Minimum"
      dimensions = module.aurora.dimensions
      below      = 4 * 1024 * 1024 * 1024
      periods    = 3
      silence    = "breaching"
    }
    queue-depth = {
      sentence   = "Jobs wait, and further workers do not help."
      namespace  = "learning-center"
      metric     = "QueueDepth"
      dimensions = {}
      above      = 1000
      period     = 60
      periods    = 15
    }
  }
}
