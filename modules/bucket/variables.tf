variable "name" {
  description = "Its name, which must be free in all of AWS."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.name)) && !can(regex("[.][.]|^[0-9]+([.][0-9]+){3}$|^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|[.]mrap|--x-s3|--table-s3)$", var.name))
    error_message = "name must be an S3 bucket name: 3 to 63 small letters, digits, hyphens and single dots, and no prefix or suffix that S3 keeps for itself."
  }
}

variable "force_destroy" {
  description = "Delete the contents together with the bucket; one that holds anything is kept otherwise."
  type        = bool
  default     = false
  nullable    = false
}

variable "moves" {
  description = "Steps of its objects to cheaper storage, the first one first: the storage class, and the age in days."
  type        = list(object({ to = string, days = number }))
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for move in var.moves : contains(keys(local.steps), move.to)])
    error_message = "to must be STANDARD_IA, INTELLIGENT_TIERING, ONEZONE_IA, GLACIER_IR, GLACIER or DEEP_ARCHIVE."
  }

  validation {
    condition     = alltrue([for move in var.moves : move.days >= lookup(local.stay, move.to, 0)])
    error_message = "days must be at least 0, and 30 for STANDARD_IA and ONEZONE_IA, which is when S3 moves to them."
  }

  validation {
    condition     = alltrue([for i, move in var.moves : lookup(local.steps, var.moves[i - 1].to, 0) < lookup(local.steps, move.to, 6) if i > 0])
    error_message = "to must be a class that S3 moves to from the one before."
  }

  validation {
    condition     = alltrue([for i, move in var.moves : move.days >= var.moves[i - 1].days + lookup(local.stay, var.moves[i - 1].to, 1) if i > 0])
    error_message = "days must be after those of the move before, by 30 where objects have to stay for as long."
  }
}

variable "expire_days" {
  description = "Days after which an object is deleted; left out, it is kept."
  type        = number
  default     = null

  validation {
    condition     = var.expire_days == null ? true : var.expire_days > max(0, var.moves[*].days...)
    error_message = "expire_days must be above 0, and above the age of the last move."
  }
}

variable "old_versions" {
  description = "Keep versions that were replaced or deleted, and for how many days since then, with steps to cheaper storage; left out, they are gone."
  type = object({
    expire_days = number
    moves       = optional(list(object({ to = string, days = number })), [])
  })
  default = null

  validation {
    condition     = var.old_versions == null ? true : var.old_versions.expire_days > max(0, var.old_versions.moves[*].days...)
    error_message = "expire_days must be above 0, and above the age of the last move."
  }

  validation {
    condition     = var.old_versions == null ? true : alltrue([for move in var.old_versions.moves : contains(keys(local.steps), move.to)])
    error_message = "to must be STANDARD_IA, INTELLIGENT_TIERING, ONEZONE_IA, GLACIER_IR, GLACIER or DEEP_ARCHIVE."
  }

  validation {
    condition     = var.old_versions == null ? true : alltrue([for move in var.old_versions.moves : move.days >= lookup(local.stay, move.to, 0)])
    error_message = "days must be at least 0, and 30 for STANDARD_IA and ONEZONE_IA, which is when S3 moves to them."
  }

  validation {
    condition     = var.old_versions == null ? true : alltrue([for i, move in var.old_versions.moves : lookup(local.steps, var.old_versions.moves[i - 1].to, 0) < lookup(local.steps, move.to, 6) if i > 0])
    error_message = "to must be a class that S3 moves to from the one before."
  }

  validation {
    condition     = var.old_versions == null ? true : alltrue([for i, move in var.old_versions.moves : move.days >= var.old_versions.moves[i - 1].days + lookup(local.stay, var.old_versions.moves[i - 1].to, 1) if i > 0])
    error_message = "days must be after those of the move before, by 30 where objects have to stay for as long."
  }
}

variable "statements" {
  description = "Who else is let in: statements of an IAM policy, beside the one that refuses whoever comes without TLS."
  type        = any
  default     = []
  nullable    = false
}
