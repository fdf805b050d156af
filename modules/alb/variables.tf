variable "name_prefix" {
  description = "What the names of all that belongs to it begin with, such as shop-prod; the load balancer is called by it and -alb."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9-]*$", var.name_prefix)) && !startswith(var.name_prefix, "internal-") && length(var.name_prefix) <= 28
    error_message = "name_prefix must make a name that AWS takes as a load balancer's: at most 28 letters, digits and hyphens, not beginning with internal-."
  }
}

variable "vpc_id" {
  description = "The VPC that it stands in."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Subnets that it stands in: private ones where it is internal."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must name subnets in two zones at least."
  }
}

variable "internal" {
  description = "Whether nobody comes to it from the internet."
  type        = bool
  nullable    = false
}

variable "clients" {
  description = "Who alone may connect, over HTTP and HTTPS, by a name that stays: a security group, a block of addresses or a prefix list."
  type = map(object({
    security_group_id = optional(string)
    cidr              = optional(string)
    prefix_list_id    = optional(string)
  }))
  nullable = false

  validation {
    condition     = length(var.clients) >= 1
    error_message = "clients must name at least one."
  }

  validation {
    condition     = alltrue([for each in values(var.clients) : each.cidr == null ? true : can(cidrnetmask(each.cidr))])
    error_message = "cidr must be a block of IPv4 addresses, such as 10.0.0.0/16."
  }
}

variable "idle_timeout" {
  description = "Seconds that a silent connection is kept."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.idle_timeout >= 1 && var.idle_timeout <= 4000
    error_message = "idle_timeout must be 1 to 4000."
  }
}

variable "deletion_protection" {
  description = "Refuse deletion."
  type        = bool
  default     = true
  nullable    = false
}

# An object, since whether there is one must be known while planning, which an ARN is not before its certificate is issued.
variable "certificate" {
  description = "Certificate of the names that it serves over HTTPS, to which HTTP then leads; left out, it serves plain HTTP."
  type        = object({ arn = string })
  default     = null
}

variable "access_logs" {
  description = "Bucket to make for its access logs, the days after which a log is deleted, and whether the logs go together with the bucket; left out, it writes none."
  type = object({
    bucket        = string
    keep_days     = number
    force_destroy = optional(bool, false)
  })
  default = null
}
