mock_provider "aws" {
  mock_resource "aws_rds_cluster" {
    defaults = { master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds-1", kms_key_id = "", secret_status = "active" }] }
  }
  mock_resource "aws_kms_key" {
    defaults = {
      arn = "arn:aws:kms:eu-west-1:123456789012:key/1"
    }
  }
}

variables {
  name               = "shop-prod"
  vpc_id             = "vpc-1"
  subnet_ids         = ["subnet-1", "subnet-2"]
  engine_version     = "15.15"
  instance_class     = "db.t4g.medium"
  instances          = { a = "eu-west-1a", b = "eu-west-1b" }
  backup_days        = 7
  backup_window      = "03:00-04:00"
  maintenance_window = "sun:05:00-sun:06:00"
}

run "safe_unless_told_otherwise" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.deletion_protection && !aws_rds_cluster.this.skip_final_snapshot && length(aws_rds_cluster_instance.kept) == 2
    error_message = "A database is not lost by mistake."
  }

  assert {
    condition     = [for each in aws_rds_cluster_parameter_group.this.parameter : each.name] == ["rds.force_ssl"]
    error_message = "Before version 17, encryption must be asked for."
  }
}

run "newer_version" {
  command = plan

  variables {
    engine_version      = "17"
    deletion_protection = false
  }

  assert {
    condition     = length(aws_rds_cluster_parameter_group.this.parameter) == 0 && alltrue([for each in aws_rds_cluster_instance.this : each.auto_minor_version_upgrade])
    error_message = "From version 17 on, it need not; and AWS installs minor versions."
  }
}

run "backup_after_maintenance" {
  command = plan

  variables {
    backup_window      = "23:45-00:30"
    maintenance_window = "sun:23:00-sun:23:45"
  }

  assert {
    condition     = aws_rds_cluster.this.preferred_backup_window == "23:45-00:30"
    error_message = "One may begin when the other ends."
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

run "small_class" {
  command = plan

  variables {
    instance_class = "db.t4g.small"
  }

  expect_failures = [var.instance_class]
}

run "no_instance" {
  command = plan

  variables {
    instances = {}
  }

  expect_failures = [var.instances]
}

run "instance_of_two_words" {
  command = plan

  variables {
    instances = { a-b = "eu-west-1a" }
  }

  expect_failures = [var.instances]
}

run "no_backup" {
  command = plan

  variables {
    backup_days = 0
  }

  expect_failures = [var.backup_days]
}

run "backup_at_no_time" {
  command = plan

  variables {
    backup_window = "24:00-25:00"
  }

  expect_failures = [var.backup_window]
}

run "short_backup" {
  command = plan

  variables {
    backup_window = "03:00-03:29"
  }

  expect_failures = [aws_rds_cluster.this]
}

run "maintenance_each_day" {
  command = plan

  variables {
    maintenance_window = "05:00-06:00"
  }

  expect_failures = [var.maintenance_window]
}

run "short_maintenance" {
  command = plan

  variables {
    maintenance_window = "sun:23:50-mon:00:10"
  }

  expect_failures = [aws_rds_cluster.this]
}

run "maintenance_during_the_backup" {
  command = plan

  variables {
    maintenance_window = "mon:02:45-mon:03:15"
  }

  expect_failures = [aws_rds_cluster.this]
}

run "maintenance_within_the_backup" {
  command = plan

  variables {
    maintenance_window = "sun:03:15-sun:03:45"
  }

  expect_failures = [aws_rds_cluster.this]
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
