mock_provider "aws" {}

variables {
  zone_id = "Z1"
  hosts   = { app = "shop.example.com" }
  target  = { name = "d1.cloudfront.net", zone_id = "Z2", tells_health = false, ipv6 = true }
}

run "both_kinds_of_addresses" {
  command = plan

  assert {
    condition     = length(aws_route53_record.ipv4) == 1 && length(aws_route53_record.ipv6) == 1
    error_message = "A distribution speaks IPv6, too."
  }
}

run "no_host" {
  command = plan

  variables {
    hosts = {}
  }

  expect_failures = [var.hosts]
}

run "no_host_name" {
  command = plan

  variables {
    hosts = { app = "https://shop.example.com" }
  }

  expect_failures = [var.hosts]
}

run "one_host_twice" {
  command = plan

  variables {
    hosts = { app = "shop.example.com", admin = "shop.example.com" }
  }

  expect_failures = [var.hosts]
}
