variable "secrets" {
  description = "Secrets by name: what each holds and who sets it, and for how many days a deleted one can be brought back, while its name is taken; 0 deletes at once."
  type = map(object({
    description   = string
    recovery_days = optional(number, 30)
  }))
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.secrets) : can(regex("^[A-Za-z0-9/_+=.@-]{1,512}$", name))])
    error_message = "secrets must be named with up to 512 letters, digits and /_+=.@-."
  }

  validation {
    condition     = alltrue([for each in values(var.secrets) : trimspace(each.description) != ""])
    error_message = "description must say what the secret holds."
  }

  validation {
    condition     = alltrue([for each in values(var.secrets) : each.recovery_days == 0 || (each.recovery_days >= 7 && each.recovery_days <= 30)])
    error_message = "recovery_days must be 0 or 7 to 30."
  }
}
