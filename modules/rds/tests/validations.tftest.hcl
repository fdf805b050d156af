mock_provider "aws" {
  mock_resource "aws_db_instance" {
    defaults = { master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds-1", kms_key_id = "", secret_status = "active" }] }
  }
}

variables {
  name           = "shop-prod"
  vpc_id         = "vpc-1"
  subnet_ids     = ["subnet-1", "subnet-2"]
  engine_version = "17"
  instance_class = "db.t4g.micro"
  storage        = { gib = 20 }
  multi_az       = false
  backup_days    = 7
}

run "safe_unless_told_otherwise" {
  command = plan

  assert {
    condition     = aws_db_instance.this.deletion_protection && !aws_db_instance.this.skip_final_snapshot
    error_message = "A database is not lost by mistake."
  }
}

run "hyphen_twice" {
  command = plan

  variables {
    name = "shop--prod"
  }

  expect_failures = [var.name]
}

run "one_zone" {
  command = plan

  variables {
    subnet_ids = ["subnet-1"]
  }

  expect_failures = [var.subnet_ids]
}

run "old_version" {
  command = plan

  variables {
    engine_version = "9.6"
  }

  expect_failures = [var.engine_version]
}

run "no_class" {
  command = plan

  variables {
    instance_class = "t4g.micro"
  }

  expect_failures = [var.instance_class]
}

run "magnetic" {
  command = plan

  variables {
    storage = { gib = 20, type = "standard" }
  }

  expect_failures = [var.storage]
}

run "small_disk" {
  command = plan

  variables {
    storage = { gib = 19 }
  }

  expect_failures = [var.storage]
}

run "no_room_to_grow" {
  command = plan

  variables {
    storage = { gib = 100, maximum_gib = 109 }
  }

  expect_failures = [var.storage]
}

run "no_backup" {
  command = plan

  variables {
    backup_days = 0
  }

  expect_failures = [var.backup_days]
}

run "every_statement" {
  command = plan

  variables {
    slow_statements = { milliseconds = 0, log_days = 7 }
  }

  expect_failures = [var.slow_statements]
}

run "log_of_two_days" {
  command = plan

  variables {
    slow_statements = { milliseconds = 1, log_days = 2 }
  }

  expect_failures = [var.slow_statements]
}
