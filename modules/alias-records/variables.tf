variable "zone_id" {
  description = "The hosted zone that the hosts lie in."
  type        = string
  nullable    = false
}

variable "hosts" {
  description = "Host names by what answers there, such as app."
  type        = map(string)
  nullable    = false

  validation {
    condition     = length(var.hosts) >= 1
    error_message = "hosts must hold at least one."
  }

  validation {
    condition     = alltrue([for host in values(var.hosts) : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", host)) && length(host) <= 253])
    error_message = "hosts must be host names."
  }

  validation {
    condition     = length(distinct(values(var.hosts))) == length(var.hosts)
    error_message = "hosts must differ from each other."
  }
}

variable "target" {
  description = "Where they lead, as the output target of alb and cdn says it."
  type = object({
    name         = string
    zone_id      = string
    tells_health = bool
    ipv6         = bool
  })
  nullable = false
}
