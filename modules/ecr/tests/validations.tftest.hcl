mock_provider "aws" {}

run "least" {
  command = plan

  variables {
    repositories = { backend = { keep_images = 1, untagged_days = 1 } }
  }

  assert {
    condition     = aws_ecr_repository.this["backend"].image_tag_mutability == "IMMUTABLE"
    error_message = "A tag cannot be moved unless somebody says so."
  }
}

run "keeps_none" {
  command = plan

  variables {
    repositories = { backend = { keep_images = 0, untagged_days = 1 } }
  }

  expect_failures = [var.repositories]
}

run "untagged_for_ever" {
  command = plan

  variables {
    repositories = { backend = { keep_images = 1, untagged_days = 3651 } }
  }

  expect_failures = [var.repositories]
}

run "prefix_twice" {
  command = plan

  variables {
    repositories = { backend = { keep_images = 1, untagged_days = 1, tag_prefixes = ["dev-", "dev-"] } }
  }

  expect_failures = [var.repositories]
}

run "too_many_prefixes" {
  command = plan

  variables {
    repositories = { backend = { keep_images = 1, untagged_days = 1, tag_prefixes = ["p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12", "p13", "p14", "p15", "p16", "p17", "p18", "p19", "p20", "p21", "p22", "p23", "p24", "p25", "p26", "p27", "p28", "p29", "p30", "p31", "p32", "p33", "p34", "p35", "p36", "p37", "p38", "p39", "p40", "p41", "p42", "p43", "p44", "p45", "p46", "p47", "p48"] } }
  }

  expect_failures = [var.repositories]
}

run "no_prefix" {
  command = plan

  variables {
    repositories = { backend = { keep_images = 1, untagged_days = 1, tag_prefixes = ["-dev"] } }
  }

  expect_failures = [var.repositories]
}
