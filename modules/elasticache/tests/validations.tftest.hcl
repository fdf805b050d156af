mock_provider "aws" {}

variables {
  name       = "shop-prod"
  vpc_id     = "vpc-1"
  subnet_ids = ["subnet-1", "subnet-2"]
  node_type  = "cache.t4g.micro"
}

run "encrypted_unless_told_otherwise" {
  command = plan

  assert {
    condition     = aws_elasticache_replication_group.this.transit_encryption_enabled
    error_message = "Connections are encrypted."
  }
}

run "one_node_in_two_zones" {
  command = plan

  variables {
    multi_az = true
  }

  expect_failures = [aws_elasticache_replication_group.this]
}

run "hyphen_at_the_end" {
  command = plan

  variables {
    name = "shop-"
  }

  expect_failures = [var.name]
}

run "old_version" {
  command = plan

  variables {
    engine_version = "6.2"
  }

  expect_failures = [var.engine_version]
}

run "no_type" {
  command = plan

  variables {
    node_type = "t4g.micro"
  }

  expect_failures = [var.node_type]
}

run "no_node" {
  command = plan

  variables {
    nodes = 0
  }

  expect_failures = [var.nodes]
}

run "snapshots_of_36_days" {
  command = plan

  variables {
    snapshot_days = 36
  }

  expect_failures = [var.snapshot_days]
}
