module "monitoring" {
  source = "../../monitoring"

  name         = "ltt-prod"
  emails       = ["ltt-alerts@alx-ai-tools.com"]
  takes_events = true

  alarms = {
    backend-cpu = {
      sentence   = "The backend is short of CPU, and scaling does not help."
      namespace  = "AWS/ECS"
      metric     = "CPUUtilization"
      dimensions = { ClusterName = module.cluster.name, ServiceName = module.backend.name }
      above      = 80
    }
    backend-memory = {
      sentence   = "The backend is short of memory."
      namespace  = "AWS/ECS"
      metric     = "MemoryUtilization"
      dimensions = { ClusterName = module.cluster.name, ServiceName = module.backend.name }
      above      = 85
    }
    backend-no-healthy-target = {
      sentence   = "No task of the backend is healthy."
      namespace  = "AWS/ApplicationELB"
      metric     = "HealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = module.backend.target_group_arn_suffix }
      below      = 1
      period     = 60
      periods    = 3
      silence    = "breaching"
      enabled    = !local.held.backend
    }
    backend-unhealthy-targets = {
      sentence   = "Tasks of the backend fail their health check."
      namespace  = "AWS/ApplicationELB"
      metric     = "UnHealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = module.backend.target_group_arn_suffix }
      above      = 0
      period     = 60
      periods    = 5
      silence    = "notBreaching"
    }
    balancer-errors = {
      sentence   = "The load balancer answers with 5xx, since no target does."
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_ELB_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = module.alb.arn_suffix }
      above      = 10
      silence    = "notBreaching"
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
    database-connections = {
      sentence   = "The database runs out of connections."
      namespace  = "AWS/RDS"
      metric     = "DatabaseConnections"
      dimensions = { DBInstanceIdentifier = module.rds.identifier }
      above      = 140
      silence    = "breaching"
    }
    database-cpu = {
      sentence   = "The database is short of CPU."
      namespace  = "AWS/RDS"
      metric     = "CPUUtilization"
      dimensions = { DBInstanceIdentifier = module.rds.identifier }
      above      = 80
      periods    = 2
      silence    = "breaching"
    }
    database-free-storage = {
      sentence   = "The database runs out of space."
      namespace  = "AWS/RDS"
      metric     = "FreeStorageSpace"
      dimensions = { DBInstanceIdentifier = module.rds.identifier }
      below      = 2 * 1024 * 1024 * 1024
      periods    = 6
      silence    = "breaching"
    }
    frontend-cpu = {
      sentence   = "The frontend is short of CPU."
      namespace  = "AWS/ECS"
      metric     = "CPUUtilization"
      dimensions = { ClusterName = module.cluster.name, ServiceName = module.frontend.name }
      above      = 80
    }
    frontend-memory = {
      sentence   = "The frontend is short of memory."
      namespace  = "AWS/ECS"
      metric     = "MemoryUtilization"
      dimensions = { ClusterName = module.cluster.name, ServiceName = module.frontend.name }
      above      = 85
    }
    frontend-no-healthy-target = {
      sentence   = "No task of the frontend is healthy."
      namespace  = "AWS/ApplicationELB"
      metric     = "HealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = module.frontend.target_group_arn_suffix }
      below      = 1
      period     = 60
      periods    = 3
      silence    = "breaching"
      enabled    = !local.held.frontend
    }
    frontend-unhealthy-targets = {
      sentence   = "Tasks of the frontend fail their health check."
      namespace  = "AWS/ApplicationELB"
      metric     = "UnHealthyHostCount"
      statistic  = "Maximum"
      dimensions = { LoadBalancer = module.alb.arn_suffix, TargetGroup = module.frontend.target_group_arn_suffix }
      above      = 0
      period     = 60
      periods    = 5
      silence    = "notBreaching"
    }
    server-errors = {
      sentence   = "Targets answer with 5xx."
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_Target_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = module.alb.arn_suffix }
      above      = 10
      silence    = "notBreaching"
    }
  }
}
