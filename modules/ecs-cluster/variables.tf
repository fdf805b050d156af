variable "name" {
  description = "Name of the cluster, such as shop-prod."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w-]+$", var.name)) && length(var.name) <= 255
    error_message = "name must be one that AWS takes as an ECS name: at most 255 letters, digits, - and _."
  }
}

variable "container_insights" {
  description = "Whether each task is measured."
  type        = bool
  default     = false
  nullable    = false
}

variable "failures" {
  description = "Who is told of each task that fails: a topic that takes events, the services that run in the cluster, and the families of tasks that run there by themselves, to end some time; left out, nobody is."
  type = object({
    topic_arn = string
    services  = optional(list(string), [])
    families  = optional(list(string), [])
  })
  default = null

  validation {
    condition     = var.failures == null ? true : length(var.failures.services) + length(var.failures.families) >= 1
    error_message = "failures must name a service or a family at least."
  }
}
