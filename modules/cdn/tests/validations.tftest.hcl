mock_provider "aws" {
  mock_resource "aws_cloudfront_distribution" {
    defaults = {
      arn = "arn:aws:cloudfront::123456789012:distribution/E1"
    }
  }
}

variables {
  name                  = "shop-prod"
  hosts                 = ["shop.example.com"]
  certificate_arn       = "arn:aws:acm:us-east-1:123456789012:certificate/1"
  strict_transport_days = 365
  origins               = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com", bucket_arn = "arn:aws:s3:::shop" } }
  default_origin        = "pages"
  pages                 = { root = "index.html", single_page = true }
}

run "static_site" {
  command = plan

  assert {
    condition     = length(aws_cloudfront_distribution.this.custom_error_response) == 2
    error_message = "Its page answers for paths without a file."
  }

  assert {
    condition     = output.reads["pages"].Resource[0] == "arn:aws:s3:::shop/*"
    error_message = "The bucket is told whom to admit."
  }
}

run "before_others" {
  command = plan

  variables {
    origins = {
      web = { serves = "pages", domain_name = "main.d1.amplifyapp.com" }
      api = { serves = "api", domain_name = "origin.shop.example.com", read_seconds = 120 }
    }
    default_origin = "web"
    behaviours     = [{ path = "/api/*", origin = "api" }]
    pages          = null
  }

  assert {
    condition     = contains(aws_cloudfront_distribution.this.ordered_cache_behavior[0].allowed_methods, "POST")
    error_message = "An api takes every method."
  }

  assert {
    condition     = length(aws_cloudfront_origin_access_control.this) == 0 && length(aws_cloudfront_cache_policy.this) == 0
    error_message = "Without a bucket nothing is signed and nothing kept."
  }
}

run "name_of_two_words" {
  command = plan

  variables {
    name = "shop prod"
  }

  expect_failures = [var.name]
}

run "no_host" {
  command = plan

  variables {
    hosts = []
  }

  expect_failures = [var.hosts]
}

run "no_such_class" {
  command = plan

  variables {
    price_class = "PriceClass_300"
  }

  expect_failures = [var.price_class]
}

run "no_day" {
  command = plan

  variables {
    strict_transport_days = 0
  }

  expect_failures = [var.strict_transport_days]
}

run "serves_nothing" {
  command = plan

  variables {
    origins = { pages = { serves = "nothing", domain_name = "shop.s3.eu-west-1.amazonaws.com" } }
  }

  expect_failures = [var.origins]
}

run "files_of_nobody" {
  command = plan

  variables {
    origins = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com" } }
  }

  expect_failures = [var.origins]
}

run "never_tried" {
  command = plan

  variables {
    origins = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com", bucket_arn = "arn:aws:s3:::shop" }, api = { serves = "api", domain_name = "origin.shop.example.com", attempts = 0 } }
    pages   = null
  }

  expect_failures = [var.origins]
}

run "connects_for_ever" {
  command = plan

  variables {
    origins = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com", bucket_arn = "arn:aws:s3:::shop" }, api = { serves = "api", domain_name = "origin.shop.example.com", connect_seconds = 11 } }
    pages   = null
  }

  expect_failures = [var.origins]
}

run "answers_after_hours" {
  command = plan

  variables {
    origins = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com", bucket_arn = "arn:aws:s3:::shop" }, api = { serves = "api", domain_name = "origin.shop.example.com", read_seconds = 3600 } }
    pages   = null
  }

  expect_failures = [var.origins]
}

run "kept_for_hours" {
  command = plan

  variables {
    origins = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com", bucket_arn = "arn:aws:s3:::shop" }, api = { serves = "api", domain_name = "origin.shop.example.com", keep_alive_seconds = 3600 } }
    pages   = null
  }

  expect_failures = [var.origins]
}

run "asks_nobody" {
  command = plan

  variables {
    default_origin = "web"
  }

  expect_failures = [var.default_origin]
}

run "asks_a_stranger" {
  command = plan

  variables {
    behaviours = [{ path = "/api/*", origin = "api" }]
  }

  expect_failures = [var.behaviours]
}

run "slash_before_the_page" {
  command = plan

  variables {
    pages = { root = "/index.html" }
  }

  expect_failures = [var.pages]
}

run "errors_become_pages" {
  command = plan

  variables {
    origins = { pages = { serves = "files", domain_name = "shop.s3.eu-west-1.amazonaws.com", bucket_arn = "arn:aws:s3:::shop" }, api = { serves = "api", domain_name = "origin.shop.example.com", read_seconds = 30 } }
  }

  expect_failures = [var.pages]
}
