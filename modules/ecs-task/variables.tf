variable "name" {
  description = "Family of the task definition, and what the names of all that belongs to it begin with, such as shop-prod-migrate."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w-]+$", var.name)) && length("${var.name}-execution") <= 64
    error_message = "name must make names that AWS takes as an ECS name and a role's: at most 54 letters, digits, - and _."
  }
}

variable "label" {
  description = "What the rules of those whom it reaches call it; left out, its name."
  type        = string
  default     = null
}

variable "vpc_id" {
  description = "The VPC that its tasks run in."
  type        = string
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

  validation {
    condition     = var.command == null ? true : length(var.command) > 0
    error_message = "command must not be empty; leave it out."
  }
}

variable "cpu" {
  description = "CPU units; 1024 are one virtual CPU."
  type        = number
  nullable    = false

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.cpu)
    error_message = "cpu must be 256, 512, 1024, 2048, 4096, 8192 or 16384."
  }
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

  validation {
    condition     = var.port == null ? true : var.port >= 1 && var.port <= 65535
    error_message = "port must be 1 to 65535."
  }
}

variable "env_vars" {
  description = "Environment variables in plain text; what is secret belongs under secret_arns."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.env_vars) : can(regex("^[A-Za-z_][A-Za-z0-9_]*$", name))])
    error_message = "env_vars must be named with letters, digits and _."
  }
}

variable "secret_arns" {
  description = "Environment variables that ECS fills from a secret: its ARN, or with :key:: behind it from one key of its JSON."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.secret_arns) : can(regex("^[A-Za-z_][A-Za-z0-9_]*$", name))])
    error_message = "secret_arns must be named with letters, digits and _."
  }
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

  validation {
    condition     = var.health_check == null ? true : trimspace(var.health_check.command) != ""
    error_message = "command must not be empty."
  }

  validation {
    condition     = var.health_check == null ? true : var.health_check.interval >= 5 && var.health_check.interval <= 300
    error_message = "interval must be 5 to 300."
  }

  validation {
    condition     = var.health_check == null ? true : var.health_check.timeout >= 2 && var.health_check.timeout <= 60
    error_message = "timeout must be 2 to 60."
  }

  validation {
    condition     = var.health_check == null ? true : var.health_check.retries >= 1 && var.health_check.retries <= 10
    error_message = "retries must be 1 to 10."
  }

  validation {
    condition     = var.health_check == null ? true : var.health_check.start >= 0 && var.health_check.start <= 300
    error_message = "start must be 0 to 300."
  }
}

variable "stop_seconds" {
  description = "Seconds that it has to end by itself when it is stopped, before it is killed; left out, the 30 of ECS."
  type        = number
  default     = null

  validation {
    condition     = var.stop_seconds == null ? true : var.stop_seconds >= 1 && var.stop_seconds <= 120
    error_message = "stop_seconds must be 1 to 120."
  }
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

  validation {
    condition     = (var.log_days == null) != (var.log_group == null)
    error_message = "log_days must say how long its own log is kept, and be left out where it shares a log_group."
  }

  validation {
    condition     = var.log_days == null ? true : contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_days)
    error_message = "log_days must be a retention that CloudWatch offers (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653)."
  }
}

variable "log_prefix" {
  description = "What the names of its log's streams begin with."
  type        = string
  default     = "ecs"
  nullable    = false

  validation {
    condition     = can(regex("^[\\w.-]{1,64}$", var.log_prefix))
    error_message = "log_prefix must be up to 64 letters, digits and _.-."
  }
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
