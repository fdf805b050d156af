variable "name" {
  description = "Name of the service and family of its task definition, and what the names of all that belongs to it begin with, such as shop-prod-backend."
  type        = string
  nullable    = false
}

variable "service_name" {
  description = "Name of the service, where that is another; left out, name."
  type        = string
  default     = null

  validation {
    condition     = var.service_name == null ? true : can(regex("^[\\w-]{1,255}$", var.service_name))
    error_message = "service_name must be one that AWS takes as an ECS name: at most 255 letters, digits, - and _."
  }
}

variable "label" {
  description = "What the rules of those whom it reaches call it; left out, its name."
  type        = string
  default     = null
}

variable "cluster" {
  description = "Where it runs."
  type        = object({ name = string, arn = string })
  nullable    = false
}

variable "vpc_id" {
  description = "The VPC that its tasks run in."
  type        = string
  nullable    = false
}

variable "vpc_name" {
  description = "Name of the VPC: with the port it tells target groups apart, of which a new one never bears the old one's name."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Subnets in which its tasks run."
  type        = list(string)
  nullable    = false
}

variable "container_name" {
  description = "Name of the container; left out, the task's."
  type        = string
  default     = null
}

variable "image" {
  description = "What it runs, as repository_url:tag or repository_url@digest."
  type        = string
  nullable    = false
}

variable "repository_arn" {
  description = "The container repository that the image comes from."
  type        = string
  nullable    = false
}

variable "command" {
  description = "Command and arguments; left out, the image knows what to run."
  type        = list(string)
  default     = null
}

variable "cpu" {
  description = "CPU units; 1024 are one virtual CPU."
  type        = number
  nullable    = false
}

variable "memory" {
  description = "Memory in MiB; what is possible depends on the CPU."
  type        = number
  nullable    = false
}

variable "port" {
  description = "Port that the container listens on; left out, it answers nobody."
  type        = number
  default     = null
}

variable "env_vars" {
  description = "Environment variables in plain text; what is secret belongs under secret_arns."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "secret_arns" {
  description = "Environment variables that ECS fills from a secret: its ARN, or with :key:: behind it from one key of its JSON."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "health_check" {
  description = "How ECS asks the container whether it is well: a shell command, of which exit code 0 means well; left out, it does not."
  type = object({
    command  = string
    interval = optional(number, 30)
    timeout  = optional(number, 5)
    retries  = optional(number, 3)
    start    = optional(number, 0)
  })
  default = null
}

variable "stop_seconds" {
  description = "Seconds that it has to end by itself when it is stopped, before it is killed; left out, the 30 of ECS."
  type        = number
  default     = null
}

variable "desired_count" {
  description = "Number of tasks; where scaling decides, of those that a new service starts with."
  type        = number
  nullable    = false

  validation {
    condition     = var.desired_count >= 0 && var.desired_count <= 5000
    error_message = "desired_count must be 0 to 5000."
  }
}

variable "scaling" {
  description = "As many tasks as the load asks for, of which Terraform then never resets the number: what is held, cpu and memory as average use in percent or one of loads, the metrics that it knows beside them, and the seconds between two steps down and up; left out, always the same number. A load that is shared is there once, however many tasks run, such as the length of a queue, and so much of it is held for each."
  type = object({
    minimum = number
    maximum = number
    targets = map(number)
    loads = optional(map(object({
      namespace  = string
      metric     = string
      statistic  = optional(string, "Average")
      dimensions = optional(map(string), {})
      shared     = optional(bool, false)
    })), {})
    scale_in_seconds  = optional(number, 300)
    scale_out_seconds = optional(number, 60)
  })
  default = null

  # A service without a task reports no load, and would never start again by itself.
  validation {
    condition     = var.scaling == null ? true : var.scaling.minimum >= 1 && var.scaling.maximum <= 5000
    error_message = "minimum and maximum must be 1 to 5000."
  }

  validation {
    condition     = var.scaling == null ? true : var.scaling.minimum <= var.scaling.maximum
    error_message = "minimum must not be above maximum."
  }

  validation {
    condition     = var.scaling == null ? true : length(var.scaling.targets) > 0
    error_message = "targets must hold at least one."
  }

  validation {
    condition     = var.scaling == null ? true : length(setsubtract(keys(var.scaling.targets), concat(["cpu", "memory"], keys(var.scaling.loads)))) == 0
    error_message = "targets must be cpu, memory or of loads."
  }

  validation {
    condition     = var.scaling == null ? true : alltrue([for measure, target in var.scaling.targets : target >= 10 && target <= 100 if contains(["cpu", "memory"], measure)])
    error_message = "targets of cpu and memory must be 10 to 100."
  }

  validation {
    condition     = var.scaling == null ? true : alltrue([for target in values(var.scaling.targets) : target >= 1 && target <= 1000000])
    error_message = "targets must be 1 to 1000000."
  }

  validation {
    condition     = var.scaling == null ? true : min(var.scaling.scale_in_seconds, var.scaling.scale_out_seconds) >= 0 && max(var.scaling.scale_in_seconds, var.scaling.scale_out_seconds) <= 3600
    error_message = "scale_in_seconds and scale_out_seconds must be 0 to 3600."
  }
}

variable "deployment" {
  description = "How it moves to a new revision: healthy tasks that must remain, and tasks that may run at once, in percent of the desired number."
  type = object({
    minimum_percent = number
    maximum_percent = number
  })
  default  = { minimum_percent = 100, maximum_percent = 200 }
  nullable = false

  validation {
    condition     = var.deployment.minimum_percent >= 0 && var.deployment.minimum_percent <= 100
    error_message = "minimum_percent must be 0 to 100."
  }

  validation {
    condition     = var.deployment.maximum_percent >= 100 && var.deployment.maximum_percent <= 200
    error_message = "maximum_percent must be 100 to 200."
  }

  validation {
    condition     = var.deployment.maximum_percent > var.deployment.minimum_percent
    error_message = "maximum_percent must be above minimum_percent."
  }
}

variable "held" {
  description = "Leave the service out until its image and secrets exist; all else of it is made."
  type        = bool
  default     = false
  nullable    = false
}

variable "log_group" {
  description = "The log group that it writes to, where it shares one; left out, it has its own."
  type        = object({ name = string, arn = string })
  default     = null
}

variable "log_days" {
  description = "Days that CloudWatch keeps its own log."
  type        = number
  default     = null
}

variable "log_prefix" {
  description = "What the names of its log's streams begin with."
  type        = string
  default     = "ecs"
  nullable    = false
}

variable "permissions" {
  description = "What the application itself may do: statements of an IAM policy."
  type        = any
  default     = []
  nullable    = false
}

variable "exec" {
  description = "Whether somebody may open a shell in a task."
  type        = bool
  default     = false
  nullable    = false
}

variable "https_to" {
  description = "Where its tasks leave to over HTTPS, by a name that stays: out of the box, to the internet."
  type = map(object({
    security_group_id = optional(string)
    cidr              = optional(string)
    prefix_list_id    = optional(string)
  }))
  default  = { internet = { cidr = "0.0.0.0/0" } }
  nullable = false
}

variable "reaches" {
  description = "What its tasks connect to, by a name that stays, as the output way of rds and elasticache says it: both rules of each way are made here."
  type = map(object({
    security_group_id = string
    port              = number
    protocol          = string
  }))
  default  = {}
  nullable = false
}

# An object, since whether there is one must be known while planning, which an ARN is not before it stands.
variable "registry" {
  description = "Where ECS enters the addresses of its healthy tasks, by the output registries of service-discovery; left out, nowhere."
  type        = object({ arn = string })
  default     = null
}

variable "route" {
  description = "The way from a load balancer, which gives its output balancer: the place of the rule among the listener's, the lowest of which is asked first, the hosts and paths that it takes, the check that makes a target healthy, the seconds that a leaving target may take, those in which a new task may fail, and those for which a browser keeps its target; left out, no load balancer leads here."
  type = object({
    balancer            = object({ security_group_id = string, listener_arn = string })
    balancer_label      = optional(string, "alb")
    priority            = number
    hosts               = optional(list(string), [])
    paths               = list(string)
    health_path         = string
    health_status       = optional(number, 200)
    interval            = optional(number, 30)
    timeout             = optional(number, 5)
    healthy_threshold   = optional(number, 2)
    unhealthy_threshold = optional(number, 3)
    deregistration      = optional(number, 30)
    grace               = optional(number, 0)
    sticky              = optional(number)
  })
  default = null

  validation {
    condition     = var.route == null ? true : var.route.priority >= 1 && var.route.priority <= 50000
    error_message = "priority must be 1 to 50000."
  }

  validation {
    condition     = var.route == null ? true : can(regex("^/\\S*$", var.route.health_path))
    error_message = "health_path must be a path that starts with /."
  }

  validation {
    condition     = var.route == null ? true : var.route.health_status >= 200 && var.route.health_status <= 499
    error_message = "health_status must be 200 to 499."
  }

  validation {
    condition     = var.route == null ? true : var.route.interval >= 5 && var.route.interval <= 300
    error_message = "interval must be 5 to 300."
  }

  validation {
    condition     = var.route == null ? true : var.route.timeout >= 2 && var.route.timeout <= 120
    error_message = "timeout must be 2 to 120."
  }

  validation {
    condition     = var.route == null ? true : var.route.timeout < var.route.interval
    error_message = "timeout must be below interval."
  }

  validation {
    condition     = var.route == null ? true : var.route.healthy_threshold >= 2 && var.route.healthy_threshold <= 10
    error_message = "healthy_threshold must be 2 to 10."
  }

  validation {
    condition     = var.route == null ? true : var.route.unhealthy_threshold >= 2 && var.route.unhealthy_threshold <= 10
    error_message = "unhealthy_threshold must be 2 to 10."
  }

  validation {
    condition     = var.route == null ? true : var.route.deregistration >= 0 && var.route.deregistration <= 3600
    error_message = "deregistration must be 0 to 3600."
  }

  validation {
    condition     = var.route == null ? true : var.route.grace >= 0 && var.route.grace <= 2147483647
    error_message = "grace must be 0 to 2147483647."
  }

  validation {
    condition     = var.route == null ? true : var.route.sticky == null ? true : var.route.sticky >= 1 && var.route.sticky <= 604800
    error_message = "sticky must be 1 to 604800."
  }
}
