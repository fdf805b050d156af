variable "held_services" {
  default     = []
  description = "Services to leave out until their images and secrets exist; \"all\" for all."
  nullable    = false
  type        = set(string)

  validation {
    condition     = length(setsubtract(var.held_services, ["all", "frontend", "backend"])) == 0
    error_message = "held_services may name all, frontend, backend."
  }
}
