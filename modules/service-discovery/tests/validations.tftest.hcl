mock_provider "aws" {}

variables {
  name     = "shop-prod"
  vpc_id   = "vpc-1"
  services = ["api", "auth"]
}

run "hosts_are_known_before_anything_stands" {
  command = plan

  assert {
    condition     = output.hosts["api"] == "api.shop-prod.local"
    error_message = "A caller's definition holds the host in its first plan."
  }
}

run "dot" {
  command = plan

  variables {
    name = "shop.prod"
  }

  expect_failures = [var.name]
}

run "underscore" {
  command = plan

  variables {
    services = ["data_setup"]
  }

  expect_failures = [var.services]
}
