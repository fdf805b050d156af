variable "name" {
  description = "What names begin with, such as shop-prod; the topic is called by it and -alarms."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w-]+$", var.name)) && length("${var.name}-alarms") <= 256
    error_message = "name must make a name that AWS takes as a topic's: at most 249 letters, digits, - and _."
  }
}

variable "emails" {
  description = "Who is told; each confirms the subscription by a link that AWS sends."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for email in var.emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", email))])
    error_message = "emails must be e-mail addresses."
  }
}

variable "takes_events" {
  description = "Whether EventBridge may publish to the topic, too, as the failures of ecs-cluster do."
  type        = bool
  default     = false
  nullable    = false
}

variable "alarms" {
  description = "Alarms by what follows the name, unless one bears a whole name of its own: a sentence for people, what is measured, the value above or below which it is bad, over how many seconds it is taken together, how many periods in a row must be bad, and what silence means (missing, notBreaching or breaching). One that is not enabled is not there."
  type = map(object({
    name       = optional(string)
    sentence   = string
    namespace  = string
    metric     = string
    statistic  = optional(string, "Average")
    dimensions = map(string)
    above      = optional(number)
    below      = optional(number)
    period     = optional(number, 300)
    periods    = optional(number, 1)
    silence    = optional(string, "missing")
    enabled    = optional(bool, true)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for each in values(var.alarms) : (each.above == null) != (each.below == null)])
    error_message = "alarms must have either above or below."
  }

  validation {
    condition     = alltrue([for each in values(var.alarms) : contains([10, 20, 30], each.period) || (each.period > 0 && each.period % 60 == 0)])
    error_message = "period must be 10, 20, 30 or a multiple of 60."
  }

  validation {
    condition     = alltrue([for each in values(var.alarms) : each.periods >= 1])
    error_message = "periods must be at least 1."
  }

  validation {
    condition     = alltrue([for each in values(var.alarms) : each.period * each.periods <= (each.period < 3600 ? 86400 : 604800)])
    error_message = "periods times period must not exceed a day, or a week for periods of an hour and more."
  }

  validation {
    condition     = alltrue([for each in values(var.alarms) : contains(["missing", "notBreaching", "breaching"], each.silence)])
    error_message = "silence must be missing, notBreaching or breaching."
  }
}
