variable "name" {
  description = "Id of the replication group, and what the names of all that belongs to it begin with, such as shop-prod."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 40
    error_message = "name must be one that AWS takes as a replication group's id: at most 40 small letters, digits and single hyphens, beginning with a letter."
  }
}

variable "vpc_id" {
  description = "The VPC that it stands in."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Subnets in which it may stand."
  type        = list(string)
  nullable    = false
}

variable "engine_version" {
  description = "Redis version, such as '7.1'."
  type        = string
  default     = "7.1"
  nullable    = false

  validation {
    condition     = can(regex("^7\\.[01]$", var.engine_version))
    error_message = "engine_version must be '7.0' or '7.1'."
  }
}

variable "node_type" {
  description = "Node type, such as cache.t4g.micro."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^cache\\.[a-z][a-z0-9]*\\.([0-9]*x?large|micro|small|medium)$", var.node_type))
    error_message = "node_type must be a node type of ElastiCache, such as cache.t4g.micro."
  }
}

variable "nodes" {
  description = "Nodes: one that writes and its replicas, of which one takes over when it fails."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.nodes >= 1 && var.nodes <= 6
    error_message = "nodes must be 1 to 6."
  }
}

variable "multi_az" {
  description = "Keep the nodes in different zones, of which one node has one only."
  type        = bool
  default     = false
  nullable    = false
}

variable "transit_encryption" {
  description = "Encrypt connections; a cache with a token needs it."
  type        = bool
  default     = true
  nullable    = false
}

variable "snapshot_days" {
  description = "Days that automatic snapshots are kept; 0 takes none."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.snapshot_days >= 0 && var.snapshot_days <= 35
    error_message = "snapshot_days must be 0 to 35."
  }
}
