mock_provider "aws" {}

run "a_shell" {
  command = plan

  variables {
    secrets = { "shop/prod/api_key" = { description = "Key of the API; set by hand." } }
  }

  assert {
    condition     = aws_secretsmanager_secret.this["shop/prod/api_key"].recovery_window_in_days == 30
    error_message = "A deleted secret can be brought back unless somebody says otherwise."
  }
}

run "named_with_a_space" {
  command = plan

  variables {
    secrets = { "api key" = { description = "Key of the API." } }
  }

  expect_failures = [var.secrets]
}

run "of_nobody_knows_what" {
  command = plan

  variables {
    secrets = { "api_key" = { description = " " } }
  }

  expect_failures = [var.secrets]
}

run "recovery_of_a_day" {
  command = plan

  variables {
    secrets = { "api_key" = { description = "Key of the API.", recovery_days = 1 } }
  }

  expect_failures = [var.secrets]
}
