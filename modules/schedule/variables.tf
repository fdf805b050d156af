variable "name" {
  description = "Name of the rule, such as shop-prod-cleanup."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w.-]+$", var.name)) && length(var.name) <= 57
    error_message = "name must make names that AWS takes as an event rule's and a role's: at most 57 letters, digits and ._-."
  }
}

variable "description" {
  description = "What it is for."
  type        = string
  nullable    = false
}

variable "expression" {
  description = "When it starts the task: cron(…) in UTC, or rate(…)."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(cron|rate)\\(.+\\)$", var.expression))
    error_message = "expression must be cron(…) or rate(…)."
  }
}

variable "cluster_arn" {
  description = "The cluster in which it starts the task."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Subnets in which the task runs."
  type        = list(string)
  nullable    = false
}

variable "task" {
  description = "What it starts, as the launch of ecs-task says it: always the latest revision of the family."
  type = object({
    family_arn        = string
    role_arns         = list(string)
    security_group_id = string
    container         = string
  })
  nullable = false
}

variable "command" {
  description = "Command and arguments; left out, the revision knows what to run."
  type        = list(string)
  default     = null
}

variable "retry_seconds" {
  description = "Seconds for which EventBridge tries again when it cannot start the task: the period of a rate, since a start that comes later than the next one helps nobody; left out, a day."
  type        = number
  default     = null

  validation {
    condition     = var.retry_seconds == null ? true : var.retry_seconds >= 60 && var.retry_seconds <= 86400
    error_message = "retry_seconds must be 60 to 86400."
  }
}
