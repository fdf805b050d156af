variable "name" {
  description = "Name of the application in Amplify, and what the name of its role begins with, such as shop-prod-frontend."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w+=,.@-]+$", var.name)) && length("${var.name}-build") <= 64
    error_message = "name must make a name that AWS takes as a role's: at most 58 letters, digits and _+=,.@-."
  }
}

variable "branch" {
  description = "Branch that is built."
  type        = string
  nullable    = false

  # It becomes a label of a host name, which takes 63 characters.
  validation {
    condition     = can(regex("^[0-9A-Za-z]([0-9A-Za-z/_.-]{0,61}[0-9A-Za-z])?$", var.branch))
    error_message = "branch must be a branch's name of up to 63 letters, digits and /_.-, no sign at its ends."
  }
}

variable "stage" {
  description = "What Amplify's console calls the branch's stage; it changes nothing else."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["PRODUCTION", "BETA", "DEVELOPMENT", "EXPERIMENTAL"], var.stage)
    error_message = "stage must be PRODUCTION, BETA, DEVELOPMENT or EXPERIMENTAL."
  }
}

variable "framework" {
  description = "What Amplify's console calls the framework, such as React."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^\\w[\\w .-]{0,254}$", var.framework))
    error_message = "framework must be a name such as React."
  }
}

variable "auto_build" {
  description = "Build at every push to the branch."
  type        = bool
  default     = true
  nullable    = false
}

variable "bundle" {
  description = "How the files are built: the folder of the repository that the application lives in (. for all of it), the commands that fetch what the build needs, those that build, the folder below that they write to, and the paths below that the next build finds again."
  type = object({
    folder  = optional(string, ".")
    install = list(string)
    build   = list(string)
    output  = string
    cached  = optional(list(string), [])
  })
  nullable = false

  validation {
    condition     = can(regex("^[\\w.@-]+(/[\\w.@-]+)*$", var.bundle.folder)) && !strcontains(var.bundle.folder, "..")
    error_message = "folder must be a folder of the repository."
  }

  validation {
    condition     = can(regex("^[\\w.@-]+(/[\\w.@-]+)*$", var.bundle.output)) && !strcontains(var.bundle.output, "..")
    error_message = "output must be a folder below folder."
  }

  validation {
    condition     = alltrue([for path in var.bundle.cached : can(regex("^[\\w.@*-]+(/[\\w.@*-]+)*$", path)) && !strcontains(path, "..")])
    error_message = "cached must be paths below folder."
  }

  validation {
    condition     = length(var.bundle.install) >= 1 && length(var.bundle.build) >= 1
    error_message = "install and build must have at least one command."
  }

  validation {
    condition     = alltrue([for command in concat(var.bundle.install, var.bundle.build) : trimspace(command) != ""])
    error_message = "install and build must be commands."
  }
}

variable "env_vars" {
  description = "Environment variables of the build: every visitor can read them."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.env_vars) : can(regex("^[A-Za-z_][A-Za-z0-9_]*$", name))])
    error_message = "env_vars must be named with letters, digits and _."
  }

  # https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html
  validation {
    condition     = alltrue([for name in keys(var.env_vars) : !startswith(name, "AWS")])
    error_message = "env_vars must not begin with AWS in Amplify."
  }
}

variable "domain" {
  description = "Host name of its own: a domain that you own and no other app's, and what stands before it; left out, its address is Amplify's, another site than any API's: browsers keep cookies back."
  type = object({
    name   = string
    prefix = optional(string, "")
  })
  default = null

  # https://docs.aws.amazon.com/amplify/latest/APIReference/API_CreateDomainAssociation.html
  validation {
    condition     = var.domain == null ? true : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])+[a-z]{2,}$", var.domain.name)) && length(var.domain.name) <= 64
    error_message = "name must be a domain such as example.com, of at most 64 characters in Amplify."
  }

  validation {
    condition     = var.domain == null ? true : var.domain.prefix == "" || can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?([.][a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", var.domain.prefix))
    error_message = "prefix must be part of a host name, such as app."
  }
}

variable "held" {
  description = "Leave branch and domain out until the application has its repository; all else of it is made."
  type        = bool
  default     = false
  nullable    = false
}
