variable "name" {
  description = "What the names of the subnets begin with, such as shop."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name))
    error_message = "name must be small letters, digits and single hyphens, beginning with a letter."
  }
}

variable "vpc_id" {
  description = "The VPC in which these subnets are guests."
  type        = string
  nullable    = false
}

variable "zones" {
  description = "Subnets by zone: the block of tasks, caches and load balancers, and that of databases."
  type        = map(object({ private_block = string, database_block = string }))
  nullable    = false

  # Both a load balancer and a database's subnet group need two zones:
  # https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
  validation {
    condition     = length(var.zones) >= 2
    error_message = "zones must name at least two zones."
  }

  validation {
    condition     = alltrue([for spec in values(var.zones) : alltrue([for block in values(spec) : try(cidrnetmask(block) != "" && cidrhost(block, 0) == split("/", block)[0], false)])])
    error_message = "zones must have IPv4 blocks such as 10.0.12.0/24."
  }

  # https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
  validation {
    condition     = alltrue([for spec in values(var.zones) : alltrue([for block in values(spec) : try(tonumber(split("/", block)[1]) >= 16 && tonumber(split("/", block)[1]) <= 28, true)])])
    error_message = "zones must have blocks of /16 to /28."
  }
}

variable "private_route_table_id" {
  description = "Table of the private subnets: its way out is the VPC's NAT gateway."
  type        = string
  nullable    = false
}

variable "database_route_table_id" {
  description = "Table of the database subnets, which should have no way out: ask for that where you look it up."
  type        = string
  nullable    = false
}

variable "isolated_from" {
  description = "Block of the VPC that these subnets neither reach nor are reached from; left out, the VPC's own network ACL holds."
  type        = string
  default     = null

  validation {
    condition     = var.isolated_from == null ? true : try(cidrnetmask(var.isolated_from) != "" && cidrhost(var.isolated_from, 0) == split("/", var.isolated_from)[0], false)
    error_message = "isolated_from must be an IPv4 block such as 10.0.12.0/24."
  }
}

variable "scraper" {
  description = "Who asks for metrics from the block that these subnets are isolated from, and at which port; left out, nobody."
  type        = object({ address = string, port = number })
  default     = null

  validation {
    condition     = var.scraper == null ? true : try(cidrnetmask(var.scraper.address) == "255.255.255.255", false)
    error_message = "address must be a block of one, /32."
  }

  validation {
    condition     = var.scraper == null ? true : var.scraper.port >= 1 && var.scraper.port <= 65535
    error_message = "port must be 1 to 65535."
  }

  validation {
    condition     = var.scraper == null ? true : var.isolated_from != null
    error_message = "scraper needs isolated_from: where nobody is kept out, nobody needs a way in."
  }
}
