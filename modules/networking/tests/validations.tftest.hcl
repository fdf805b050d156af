mock_provider "aws" {}

variables {
  name = "shop-prod"
  cidr = "10.0.0.0/16"
  zones = {
    eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24", nat_in = "eu-west-1a" }
    eu-west-1b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24", nat_in = "eu-west-1a" }
  }
}

run "one_gateway_for_both_zones" {
  command = plan

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.private) == 2
    error_message = "A zone that names itself has a NAT gateway, and the other leaves through it."
  }

  assert {
    condition     = length(aws_subnet.database) == 0 && length(aws_route_table.database) == 0
    error_message = "Databases stand in the private subnets unless they have some of their own."
  }
}

run "no_way_out_but_endpoints" {
  command = plan

  variables {
    endpoints = ["s3", "ecr.api"]
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24", database_block = "10.0.21.0/24" }
      eu-west-1b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24", database_block = "10.0.22.0/24" }
    }
  }

  assert {
    condition     = length(aws_route.private) == 0 && keys(output.https_to) == tolist(["s3", "vpc_endpoints"])
    error_message = "Without nat_in the endpoints are the only ways."
  }

  assert {
    condition     = length(aws_vpc_endpoint_route_table_association.this) == 2 && length(aws_vpc_security_group_ingress_rule.endpoints) == 2
    error_message = "Each zone reaches both kinds of endpoints."
  }
}

run "capital" {
  command = plan

  variables {
    name = "Shop"
  }

  expect_failures = [var.name]
}

run "host_of_a_block" {
  command = plan

  variables {
    cidr = "10.0.0.1/16"
  }

  expect_failures = [var.cidr]
}

run "large" {
  command = plan

  variables {
    cidr = "10.0.0.0/8"
  }

  expect_failures = [var.cidr]
}

run "no_block" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-1b = { public_block = "10.0.2.0", private_block = "10.0.12.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "small" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-1b = { public_block = "10.0.2.0/29", private_block = "10.0.12.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "outside" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-1b = { public_block = "10.1.2.0/24", private_block = "10.0.12.0/24" }
    }
  }

  expect_failures = [aws_vpc.this]
}

run "overlapping" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-1b = { public_block = "10.0.1.128/25", private_block = "10.0.12.0/24" }
    }
  }

  expect_failures = [aws_vpc.this]
}

run "two_regions" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-2b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "one_database_block" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-1b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24", database_block = "10.0.22.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "nat_elsewhere" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
      eu-west-1b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24", nat_in = "eu-west-1a" }
    }
  }

  expect_failures = [var.zones]
}

run "one_zone" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "no_service" {
  command = plan

  variables {
    endpoints = ["com.amazonaws.S3"]
  }

  expect_failures = [var.endpoints]
}

run "odd_days" {
  command = plan

  variables {
    flow_logs = { log_days = 31 }
  }

  expect_failures = [var.flow_logs]
}
