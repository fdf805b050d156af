variable "name" {
  description = "Name of the dashboard, such as shop-prod-health."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w-]{1,255}$", var.name))
    error_message = "name must be one that AWS takes as a dashboard's: at most 255 letters, digits, - and _."
  }
}

variable "hours" {
  description = "How far back it shows when somebody opens it."
  type        = number
  default     = 3
  nullable    = false

  validation {
    condition     = var.hours >= 1 && floor(var.hours) == var.hours
    error_message = "hours must be a whole number, at least 1."
  }
}

variable "rows" {
  description = "What it shows, from top to bottom, each row's parts side by side: lines, drawn as curves from zero up or as their latest figures; all that a search finds; or a text in Markdown. Marks are values across it by what they mean. A line is a metric, or a formula of several, in which each one's name stands in braces."
  type = list(list(object({
    title  = optional(string)
    text   = optional(string)
    search = optional(string)
    latest = optional(bool, false)
    lines = optional(list(object({
      label      = string
      namespace  = optional(string)
      metric     = optional(string)
      statistic  = optional(string, "Average")
      dimensions = optional(map(string), {})
      formula    = optional(string)
      metrics = optional(map(object({
        namespace  = string
        metric     = string
        statistic  = optional(string, "Average")
        dimensions = optional(map(string), {})
      })), {})
    })))
    marks  = optional(map(number), {})
    region = optional(string)
    period = optional(number)
  })))
  nullable = false

  validation {
    condition     = alltrue([for row in var.rows : length(row) >= 1 && length(row) <= 24])
    error_message = "rows must have 1 to 24 parts each."
  }

  validation {
    condition     = alltrue([for widget in flatten(var.rows) : length([for shown in [widget.lines != null, widget.search != null, widget.text != null] : shown if shown]) == 1])
    error_message = "rows must have either lines, search or text in each part."
  }

  validation {
    condition     = alltrue(flatten([for widget in flatten(var.rows) : [for line in coalesce(widget.lines, []) : (line.namespace != null && line.metric != null) != (line.formula != null)]]))
    error_message = "lines must have either namespace and metric or a formula."
  }
}
