variable "role_prefix" {
  description = "What the roles' names begin with, before -build and -deploy-<environment>."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w+=,.@-]+$", var.role_prefix)) && length("${var.role_prefix}-build") <= 64
    error_message = "role_prefix must make names that AWS takes as a role's: at most 64 letters, digits and _+=,.@-."
  }
}

variable "repository" {
  description = "Repository (owner/name) whose workflows may take the roles."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w.-]+/[\\w.-]+$", var.repository))
    error_message = "repository must be owner/name."
  }
}

variable "ids" {
  description = "Ids of the repository and its owner, which GitHub's tokens bear if the repository was made, renamed or transferred after 15 July 2026, or asked for them; left out, they bear its name alone."
  type        = object({ owner = number, repository = number })
  default     = null

  validation {
    condition     = var.ids == null ? true : var.ids.owner >= 1 && var.ids.repository >= 1
    error_message = "owner and repository must be 1 or more."
  }
}

variable "branch" {
  description = "The only branch whose workflows may take the roles."
  type        = string
  default     = "main"
  nullable    = false

  validation {
    condition     = can(regex("^[\\w./-]+$", var.branch))
    error_message = "branch must be a branch's name."
  }
}

variable "environments" {
  description = "GitHub environments, and what each of them deploys and looks at, by names, in which an asterisk stands for anything; where a family begins, so do the names of its two roles. Shells are the containers that may be entered, state is its key, and lock what ends the key of its lock."
  type = map(object({
    cluster    = string
    services   = list(string)
    families   = list(string)
    shells     = optional(list(string), [])
    log_groups = list(string)
    alarms     = list(string)
    topics     = list(string)
    secrets    = list(string)
    site       = optional(object({ bucket_arn = string, distribution_arn = string }))
    state      = string
    lock       = optional(string, "release")
  }))
  nullable = false

  validation {
    condition     = length(var.environments) >= 1
    error_message = "environments must name at least one."
  }

  validation {
    condition     = alltrue([for name in keys(var.environments) : can(regex("^[a-z][a-z0-9]*$", name))])
    error_message = "environments must be one word of small letters and digits."
  }

  validation {
    condition     = alltrue([for each in var.environments : alltrue([for name in each.families : !strcontains(name, "data-setup")])])
    error_message = "families must be no data set-up's, which only people run."
  }
}

variable "makes_provider" {
  description = "Whether GitHub's identity provider is made, of which an account has one."
  type        = bool
  default     = true
  nullable    = false
}

variable "pushes" {
  description = "ARNs of the container repositories that workflows push to; to all others only people do."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.pushes) >= 1
    error_message = "pushes must name at least one."
  }

  validation {
    condition     = alltrue([for arn in var.pushes : !strcontains(arn, "data-setup")])
    error_message = "pushes must be no data set-up's, to which only people push."
  }
}

variable "states" {
  description = "The bucket of the states, and the table of their locks. A release reads names there, and lets no second one go on."
  type        = object({ bucket = string, lock_table_arn = string })
  nullable    = false
}
