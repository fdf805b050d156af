variable "name" {
  description = "Identifier of the cluster, and what the names of all that belongs to it begin with, such as shop-prod."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 63
    error_message = "name must be one that AWS takes as a database's identifier: at most 63 small letters, digits and single hyphens, beginning with a letter."
  }
}

variable "vpc_id" {
  description = "The VPC that it stands in."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Subnets in which it may stand, in two zones at least."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must name subnets in two zones at least."
  }
}

variable "engine_version" {
  description = "Aurora PostgreSQL version: to the dot, or the major one, so that AWS may install minor ones."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^1[3-9](\\.\\d+)?$", var.engine_version))
    error_message = "engine_version must be a PostgreSQL version such as '17'."
  }
}

variable "instance_class" {
  description = "Class of all instances, since each may have to take over, such as db.t4g.medium."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^db\\.[a-z][a-z0-9]*\\.([0-9]*x?large|medium)$", var.instance_class))
    error_message = "instance_class must be an instance class of Aurora PostgreSQL, such as db.t4g.medium."
  }
}

variable "instances" {
  description = "Zone of each instance by its name: one of them writes, the others are its replicas."
  type        = map(string)
  nullable    = false

  # https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html
  validation {
    condition     = length(var.instances) >= 1 && length(var.instances) <= 16
    error_message = "instances must name 1 to 16."
  }

  validation {
    condition     = alltrue([for name in keys(var.instances) : can(regex("^[a-z][a-z0-9]*$", name)) && length("${var.name}-${name}") <= 63])
    error_message = "instances must be named with one word of small letters and digits, which with name makes at most 63 characters."
  }
}

variable "backup_days" {
  description = "Days that automatic backups are kept."
  type        = number
  nullable    = false

  validation {
    condition     = var.backup_days >= 1 && var.backup_days <= 35
    error_message = "backup_days must be 1 to 35."
  }
}

variable "backup_window" {
  description = "When each day's backup is taken, in UTC, such as 03:00-04:00."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$", var.backup_window))
    error_message = "backup_window must be two times of day in UTC such as '03:00-04:00'."
  }
}

variable "maintenance_window" {
  description = "When AWS may change it each week, in UTC, such as sun:05:00-sun:06:00."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$", var.maintenance_window))
    error_message = "maintenance_window must be two times of the week in UTC such as 'sun:05:00-sun:06:00'."
  }
}

variable "customer_key" {
  description = "Whether a key of the account's own encrypts it, rather than AWS's."
  type        = bool
  default     = false
  nullable    = false
}

variable "slow_statements" {
  description = "Statements to log: from how many milliseconds on, and the days that the log is kept; left out, none, and CloudWatch keeps no log of the database."
  type        = object({ milliseconds = number, log_days = number })
  default     = null

  validation {
    condition     = var.slow_statements == null ? true : var.slow_statements.milliseconds >= 1
    error_message = "milliseconds must be at least 1."
  }

  validation {
    condition     = var.slow_statements == null ? true : contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.slow_statements.log_days)
    error_message = "log_days must be a retention that CloudWatch offers (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653)."
  }
}

variable "performance_insights" {
  description = "Record what the database spends its time on."
  type        = bool
  default     = false
  nullable    = false
}

variable "deletion_protection" {
  description = "Refuse deletion: AWS that of the cluster, and Terraform that of its instances, with which a destroy begins."
  type        = bool
  default     = true
  nullable    = false
}

variable "final_snapshot" {
  description = "Take a last snapshot when it is deleted all the same. A key of the account's own then stays as long as that snapshot: Terraform refuses to destroy it."
  type        = bool
  default     = true
  nullable    = false
}
