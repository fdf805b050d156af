variable "zone_id" {
  description = "The hosted zone in which records prove that the hosts are ours."
  type        = string
  nullable    = false
}

variable "hosts" {
  description = "Host names in that zone; the shortest becomes the certificate's own."
  type        = set(string)
  nullable    = false

  validation {
    condition     = length(var.hosts) >= 1
    error_message = "hosts must hold at least one."
  }

  validation {
    condition     = length(var.hosts) <= 10
    error_message = "hosts must be at most 10, which is what ACM puts into one certificate."
  }

  validation {
    condition     = alltrue([for host in var.hosts : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", host)) && length(host) <= 253])
    error_message = "hosts must be host names."
  }

  validation {
    condition     = length(var.hosts) == 0 || anytrue([for host in var.hosts : length(host) <= 64])
    error_message = "hosts must hold a name of at most 64 characters, which the certificate bears as its own."
  }
}
