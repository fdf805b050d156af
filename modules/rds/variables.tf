variable "name" {
  description = "Identifier of the instance, and what the names of all that belongs to it begin with, such as shop-prod."
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
  description = "PostgreSQL version: the major one, so that AWS may install minor ones, or to the dot."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^1[3-9](\\.\\d+)?$", var.engine_version))
    error_message = "engine_version must be a PostgreSQL version such as '17'."
  }
}

variable "instance_class" {
  description = "Instance class, such as db.t4g.micro."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^db\\.[a-z][a-z0-9]*\\.([0-9]*x?large|micro|small|medium)$", var.instance_class))
    error_message = "instance_class must be an instance class of RDS, such as db.t4g.micro."
  }
}

variable "storage" {
  description = "Disk: its type, gp2 or gp3, its size in GiB, and the size that it may grow to by itself; left out, it does not grow."
  type = object({
    type        = optional(string, "gp3")
    gib         = number
    maximum_gib = optional(number)
  })
  nullable = false

  validation {
    condition     = contains(["gp2", "gp3"], var.storage.type)
    error_message = "type must be gp2 or gp3."
  }

  validation {
    condition     = var.storage.gib >= 20 && var.storage.gib <= 65536
    error_message = "gib must be 20 to 65536."
  }

  validation {
    condition     = var.storage.maximum_gib == null ? true : var.storage.maximum_gib * 10 >= var.storage.gib * 11
    error_message = "maximum_gib must be at least 10 % above gib."
  }
}

variable "multi_az" {
  description = "Keep a standby in another zone."
  type        = bool
  nullable    = false
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
  description = "Refuse deletion."
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
