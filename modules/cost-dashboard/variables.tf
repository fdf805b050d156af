variable "name" {
  description = "Name of the dashboard, such as shop-prod-cost."
  type        = string
  nullable    = false
}
