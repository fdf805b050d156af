mock_provider "aws" {}

variables {
  name = "shop-prod-files"
}

run "private_unless_told_otherwise" {
  command = plan

  assert {
    condition     = aws_s3_bucket_public_access_block.this.restrict_public_buckets && !aws_s3_bucket.this.force_destroy
    error_message = "Nobody comes in by mistake, and nothing is lost by one."
  }
}

run "all_the_way_down" {
  command = plan

  variables {
    moves        = [{ to = "STANDARD_IA", days = 30 }, { to = "GLACIER_IR", days = 60 }, { to = "DEEP_ARCHIVE", days = 61 }]
    expire_days  = 62
    old_versions = { expire_days = 31, moves = [{ to = "ONEZONE_IA", days = 30 }] }
  }

  assert {
    condition     = length(aws_s3_bucket_versioning.this) == 1
    error_message = "What is to be kept when it is replaced needs versions."
  }
}

run "reserved_name" {
  command = plan

  variables {
    name = "shop--x-s3"
  }

  expect_failures = [var.name]
}

run "class_that_is_none" {
  command = plan

  variables {
    moves = [{ to = "COLD", days = 30 }]
  }

  expect_failures = [var.moves]
}

run "too_young" {
  command = plan

  variables {
    moves = [{ to = "STANDARD_IA", days = 29 }]
  }

  expect_failures = [var.moves]
}

run "upwards" {
  command = plan

  variables {
    moves = [{ to = "GLACIER", days = 30 }, { to = "GLACIER_IR", days = 60 }]
  }

  expect_failures = [var.moves]
}

run "too_fast" {
  command = plan

  variables {
    moves = [{ to = "STANDARD_IA", days = 30 }, { to = "GLACIER", days = 59 }]
  }

  expect_failures = [var.moves]
}

run "gone_before_it_moves" {
  command = plan

  variables {
    moves       = [{ to = "STANDARD_IA", days = 30 }]
    expire_days = 30
  }

  expect_failures = [var.expire_days]
}

run "old_version_gone_before_it_moves" {
  command = plan

  variables {
    old_versions = { expire_days = 30, moves = [{ to = "STANDARD_IA", days = 30 }] }
  }

  expect_failures = [var.old_versions]
}

run "old_version_class_that_is_none" {
  command = plan

  variables {
    old_versions = { expire_days = 99, moves = [{ to = "COLD", days = 30 }] }
  }

  expect_failures = [var.old_versions]
}

run "old_version_too_young" {
  command = plan

  variables {
    old_versions = { expire_days = 99, moves = [{ to = "STANDARD_IA", days = 29 }] }
  }

  expect_failures = [var.old_versions]
}

run "old_version_upwards" {
  command = plan

  variables {
    old_versions = { expire_days = 99, moves = [{ to = "GLACIER", days = 30 }, { to = "GLACIER_IR", days = 60 }] }
  }

  expect_failures = [var.old_versions]
}

run "old_version_too_fast" {
  command = plan

  variables {
    old_versions = { expire_days = 99, moves = [{ to = "STANDARD_IA", days = 30 }, { to = "GLACIER", days = 59 }] }
  }

  expect_failures = [var.old_versions]
}
