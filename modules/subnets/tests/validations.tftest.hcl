mock_provider "aws" {}

variables {
  name   = "shop"
  vpc_id = "vpc-1"
  zones = {
    eu-west-1a = { private_block = "10.0.12.0/24", database_block = "10.0.23.0/24" }
    eu-west-1b = { private_block = "10.0.13.0/24", database_block = "10.0.24.0/24" }
  }
  private_route_table_id  = "rtb-1"
  database_route_table_id = "rtb-2"
}

run "the_vpcs_own_acl_unless_told_otherwise" {
  command = plan

  assert {
    condition     = length(aws_network_acl.this) + length(aws_network_acl_rule.this) + length(aws_network_acl_association.private) == 0
    error_message = "Who is isolated from nobody has no ACL."
  }
}

run "scraped" {
  command = plan

  variables {
    isolated_from = "10.0.11.0/24"
    scraper       = { address = "10.0.11.4/32", port = 9090 }
  }

  assert {
    condition     = alltrue([for name, rule in aws_network_acl_rule.this : rule.rule_number < 100 if startswith(name, "scraper")])
    error_message = "The scraper's rules come before those that deny."
  }

  assert {
    condition     = aws_network_acl_rule.this["scraper_in"].from_port == 9090 && aws_network_acl_rule.this["scraper_in"].to_port == 9090 && aws_network_acl_rule.this["scraper_out"].to_port == 65535
    error_message = "The scraper reaches its port alone, and its answers come back."
  }

  assert {
    condition     = length(aws_network_acl_rule.this) == 6
    error_message = "Two rules let the scraper in, two keep its block out, two allow the rest."
  }
}

run "capital" {
  command = plan

  variables {
    name = "Shop"
  }

  expect_failures = [var.name]
}

run "one_zone" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { private_block = "10.0.12.0/24", database_block = "10.0.23.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "host_of_a_block" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { private_block = "10.0.12.1/24", database_block = "10.0.23.0/24" }
      eu-west-1b = { private_block = "10.0.13.0/24", database_block = "10.0.24.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "small" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { private_block = "10.0.12.0/29", database_block = "10.0.23.0/24" }
      eu-west-1b = { private_block = "10.0.13.0/24", database_block = "10.0.24.0/24" }
    }
  }

  expect_failures = [var.zones]
}

run "overlapping" {
  command = plan

  variables {
    zones = {
      eu-west-1a = { private_block = "10.0.13.128/25", database_block = "10.0.23.0/24" }
      eu-west-1b = { private_block = "10.0.13.0/24", database_block = "10.0.24.0/24" }
    }
  }

  expect_failures = [aws_subnet.private]
}

run "isolated_from_itself" {
  command = plan

  variables {
    isolated_from = "10.0.0.0/20"
  }

  expect_failures = [aws_subnet.private]
}

run "isolated_from_a_host" {
  command = plan

  variables {
    isolated_from = "10.0.11.4"
  }

  expect_failures = [var.isolated_from]
}

run "scrapers" {
  command = plan

  variables {
    isolated_from = "10.0.11.0/24"
    scraper       = { address = "10.0.11.0/24", port = 9090 }
  }

  expect_failures = [var.scraper]
}

run "no_port" {
  command = plan

  variables {
    isolated_from = "10.0.11.0/24"
    scraper       = { address = "10.0.11.4/32", port = 0 }
  }

  expect_failures = [var.scraper]
}

run "scraper_of_no_block" {
  command = plan

  variables {
    scraper = { address = "10.0.11.4/32", port = 9090 }
  }

  expect_failures = [var.scraper]
}
