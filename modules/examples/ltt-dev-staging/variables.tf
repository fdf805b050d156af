variable "held_services" {
  default     = []
  description = "Services to leave out until their images and secrets exist; \"all\" for all."
  nullable    = false
  type        = set(string)

  validation {
    condition     = length(setsubtract(var.held_services, ["all", "dev_backend", "dev_frontend", "staging_backend", "staging_frontend"])) == 0
    error_message = "held_services may name all, dev_backend, dev_frontend, staging_backend, staging_frontend."
  }
}
