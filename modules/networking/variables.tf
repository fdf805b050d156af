variable "name" {
  description = "Name of the VPC, and what the names of all that belongs to it begin with, such as shop-prod."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length("${var.name}-flow-logs") <= 64
    error_message = "name must make names that AWS takes as a role's: at most 54 small letters, digits and single hyphens, beginning with a letter."
  }
}

variable "cidr" {
  description = "Block of the VPC, such as 10.0.0.0/16."
  type        = string
  nullable    = false

  validation {
    condition     = try(cidrnetmask(var.cidr) != "" && cidrhost(var.cidr, 0) == split("/", var.cidr)[0], false)
    error_message = "cidr must be an IPv4 block such as 10.0.0.0/16."
  }

  # https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
  validation {
    condition     = try(tonumber(split("/", var.cidr)[1]) >= 16 && tonumber(split("/", var.cidr)[1]) <= 28, true)
    error_message = "cidr must be /16 to /28."
  }
}

variable "zones" {
  description = "Subnets by zone: that of NAT gateways and public load balancers, that of tasks and caches, and that of databases, in all zones or in none; left out, they stand in the private one. nat_in is the zone whose NAT gateway the private subnet leaves through; a zone that names itself has one; left out, there is no way out."
  type = map(object({
    public_block   = string
    private_block  = string
    database_block = optional(string)
    nat_in         = optional(string)
  }))
  nullable = false

  # Both a load balancer and a database's subnet group need two zones:
  # https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
  validation {
    condition     = length(var.zones) >= 2
    error_message = "zones must name at least two zones."
  }

  validation {
    condition     = length(distinct([for zone in keys(var.zones) : try(regex("^[a-z]+(?:-[a-z]+)+-\\d+", zone), zone)])) <= 1
    error_message = "zones must be zones of one region."
  }

  validation {
    condition     = alltrue([for spec in values(var.zones) : alltrue([for block in compact([spec.public_block, spec.private_block, spec.database_block]) : try(cidrnetmask(block) != "" && cidrhost(block, 0) == split("/", block)[0], false)])])
    error_message = "zones must have IPv4 blocks such as 10.0.12.0/24."
  }

  validation {
    condition     = alltrue([for spec in values(var.zones) : alltrue([for block in compact([spec.public_block, spec.private_block, spec.database_block]) : try(tonumber(split("/", block)[1]) >= 16 && tonumber(split("/", block)[1]) <= 28, true)])])
    error_message = "zones must have blocks of /16 to /28."
  }

  validation {
    condition     = length(distinct([for spec in values(var.zones) : spec.database_block == null])) <= 1
    error_message = "zones must have a database_block each, or none of them."
  }

  validation {
    condition     = alltrue([for spec in values(var.zones) : spec.nat_in == null ? true : try(var.zones[spec.nat_in].nat_in == spec.nat_in, false)])
    error_message = "nat_in must be a zone that has a NAT gateway by naming itself."
  }
}

variable "endpoints" {
  description = "Services of AWS that the private subnets reach without leaving the VPC, as AWS calls them, such as ecr.api; without nat_in, the only ones."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.endpoints : can(regex("^[a-z][a-z0-9]*([.-][a-z0-9]+)*$", service))])
    error_message = "endpoints must be services as AWS calls them, such as s3 and ecr.api."
  }
}

variable "flow_logs" {
  description = "Record of all traffic, and the days that it is kept; left out, there is none."
  type        = object({ log_days = number })
  default     = null

  validation {
    condition     = var.flow_logs == null ? true : contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.flow_logs.log_days)
    error_message = "log_days must be a retention that CloudWatch offers (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653)."
  }
}
