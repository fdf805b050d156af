variable "name" {
  description = "What the domain begins with, such as shop-prod, of which shop-prod.local is made."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 63
    error_message = "name must be a label of DNS: at most 63 small letters, digits and single hyphens, beginning with a letter."
  }
}

variable "vpc_id" {
  description = "The VPC that knows the domain; it needs DNS host names."
  type        = string
  nullable    = false
}

variable "services" {
  description = "Names in it under which ECS enters the addresses of a service's healthy tasks."
  type        = set(string)
  nullable    = false

  validation {
    condition     = alltrue([for name in var.services : can(regex("^[a-z](-?[a-z0-9])*$", name)) && length(name) <= 63])
    error_message = "services must be labels of DNS: at most 63 small letters, digits and single hyphens, beginning with a letter."
  }
}
