variable "name" {
  description = "What the names of its policies begin with, such as shop-prod, and what people know it by."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[\\w-]{1,60}$", var.name))
    error_message = "name must make names that AWS takes as those of its policies: at most 60 letters, digits, - and _."
  }
}

variable "hosts" {
  description = "Host names that lead to it."
  type        = set(string)
  nullable    = false

  validation {
    condition     = length(var.hosts) >= 1
    error_message = "hosts must hold at least one."
  }
}

variable "certificate_arn" {
  description = "Certificate of these names, in us-east-1, where CloudFront looks for it."
  type        = string
  nullable    = false
}

variable "price_class" {
  description = "Edges that serve it: PriceClass_All, PriceClass_200 or the cheapest, PriceClass_100."
  type        = string
  default     = "PriceClass_100"
  nullable    = false

  validation {
    condition     = contains(["PriceClass_All", "PriceClass_200", "PriceClass_100"], var.price_class)
    error_message = "price_class must be PriceClass_All, PriceClass_200 or PriceClass_100."
  }
}

variable "strict_transport_days" {
  description = "Days for which a browser that has been here once speaks HTTPS alone."
  type        = number
  nullable    = false

  validation {
    condition     = var.strict_transport_days >= 1 && var.strict_transport_days <= 730
    error_message = "strict_transport_days must be 1 to 730."
  }
}

variable "origins" {
  description = "Whom it asks, by a name that stays. Each serves files of a bucket, which then admits it by the statement under reads; pages of somebody who has edges of his own; or an api, which takes every method. Of the two last nothing is kept, and it waits for them for so many seconds."
  type = map(object({
    serves             = string
    domain_name        = string
    bucket_arn         = optional(string)
    attempts           = optional(number, 3)
    connect_seconds    = optional(number, 10)
    read_seconds       = optional(number, 30)
    keep_alive_seconds = optional(number, 5)
  }))
  nullable = false

  validation {
    condition     = alltrue([for each in values(var.origins) : contains(["files", "pages", "api"], each.serves)])
    error_message = "serves must be files, pages or api."
  }

  validation {
    condition     = alltrue([for each in values(var.origins) : (each.serves == "files") == (each.bucket_arn != null)])
    error_message = "bucket_arn must be that of the bucket where an origin serves files, and left out elsewhere."
  }

  # https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html
  validation {
    condition     = alltrue([for each in values(var.origins) : each.attempts >= 1 && each.attempts <= 3])
    error_message = "attempts must be 1 to 3."
  }

  validation {
    condition     = alltrue([for each in values(var.origins) : each.connect_seconds >= 1 && each.connect_seconds <= 10])
    error_message = "connect_seconds must be 1 to 10."
  }

  # https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomOriginConfig.html
  validation {
    condition     = alltrue([for each in values(var.origins) : each.read_seconds >= 1 && each.read_seconds <= 120])
    error_message = "read_seconds must be 1 to 120."
  }

  validation {
    condition     = alltrue([for each in values(var.origins) : each.keep_alive_seconds >= 1 && each.keep_alive_seconds <= 120])
    error_message = "keep_alive_seconds must be 1 to 120."
  }
}

variable "default_origin" {
  description = "Whom it asks for whatever no behaviour is for."
  type        = string
  nullable    = false

  validation {
    condition     = contains(keys(var.origins), var.default_origin)
    error_message = "default_origin must be one of origins."
  }
}

variable "behaviours" {
  description = "Who is asked for the paths of a pattern, such as /api/*; the first that fits counts."
  type        = list(object({ path = string, origin = string }))
  default     = []
  nullable    = false

  validation {
    condition     = length(setsubtract([for each in var.behaviours : each.origin], keys(var.origins))) == 0
    error_message = "origin must be one of origins."
  }
}

variable "pages" {
  description = "Which files of a bucket are pages: the one that answers for the host name alone, such as index.html, and whether it also answers for every path without a file, which the application reads; left out, none is."
  type = object({
    root        = string
    single_page = optional(bool, false)
  })
  default = null

  # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html
  validation {
    condition     = var.pages == null ? true : can(regex("^[\\w.-]+(/[\\w.-]+)*$", var.pages.root)) && length(var.pages.root) <= 255
    error_message = "root must be the path of a file without a slash before it."
  }

  validation {
    condition     = var.pages == null ? true : !var.pages.single_page || alltrue([for each in values(var.origins) : each.serves == "files"])
    error_message = "single_page must be false beside origins that serve pages or an api, whose errors would become pages, too."
  }
}
