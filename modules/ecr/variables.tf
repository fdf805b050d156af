variable "repositories" {
  description = "Repositories by name. Of each tag prefix, the most precious first, the last keep_images stay, and as many of all other images; an image with several prefixes keeps by the first. Roles under pulled_by may pull its images, and by its policy nobody else; left out, it has none."
  type = map(object({
    keep_images   = number
    untagged_days = number
    tag_prefixes  = optional(list(string), [])
    mutable_tags  = optional(bool, false)
    scan_on_push  = optional(bool, true)
    force_delete  = optional(bool, false)
    pulled_by     = optional(list(string), [])
  }))
  nullable = false

  validation {
    condition     = alltrue([for each in values(var.repositories) : each.keep_images >= 1 && each.keep_images <= 10000])
    error_message = "keep_images must be 1 to 10000."
  }

  validation {
    condition     = alltrue([for each in values(var.repositories) : each.untagged_days >= 1 && each.untagged_days <= 3650])
    error_message = "untagged_days must be 1 to 3650."
  }

  validation {
    condition     = alltrue([for each in values(var.repositories) : length(distinct(each.tag_prefixes)) == length(each.tag_prefixes)])
    error_message = "tag_prefixes must not repeat itself."
  }

  validation {
    condition     = alltrue([for each in values(var.repositories) : length(each.tag_prefixes) <= 48])
    error_message = "tag_prefixes must be at most 48, as many as ECR has rules for."
  }

  validation {
    condition     = alltrue(flatten([for each in values(var.repositories) : [for prefix in each.tag_prefixes : can(regex("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", prefix))]]))
    error_message = "tag_prefixes must begin a tag: 1 to 128 letters, digits and _.-, the first of them neither . nor -."
  }
}
