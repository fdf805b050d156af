mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/shop-prod-frontend-build" }
  }
}

variables {
  name      = "shop-prod-frontend"
  branch    = "main"
  stage     = "PRODUCTION"
  framework = "React"
  bundle    = { install = ["npm ci"], build = ["npm run build"], output = "dist" }
}

run "all_of_the_repository" {
  command = plan

  assert {
    condition     = aws_amplify_app.this.build_spec == <<-YAML
      version: 1
      frontend:
        phases:
          preBuild:
            commands:
              - "cd ."
              - "npm ci"
          build:
            commands:
              - "npm run build"
        artifacts:
          baseDirectory: "./dist"
          files:
            - "**/*"
        cache:
          paths: []
    YAML
    error_message = "What Amplify does to build."
  }
}

run "branch_with_a_slash" {
  command = plan

  variables {
    branch = "Feature/one"
  }

  assert {
    condition     = aws_amplify_branch.this[0].display_name == "feature-one"
    error_message = "Amplify serves it below a label of a host name."
  }
}

run "held" {
  command = plan

  variables {
    held   = true
    domain = { name = "example.com" }
  }

  assert {
    condition     = length(aws_amplify_branch.this) + length(aws_amplify_domain_association.this) == 0
    error_message = "Amplify connects no repository while a branch from before exists."
  }
}

run "too_long_for_its_role" {
  command = plan

  variables {
    name = "shop-prod-frontend-whose-name-is-rather-long-for-a-role-of-x"
  }

  expect_failures = [var.name]
}

run "branch_that_ends_in_a_sign" {
  command = plan

  variables {
    branch = "main-"
  }

  expect_failures = [var.branch]
}

run "small_stage" {
  command = plan

  variables {
    stage = "production"
  }

  expect_failures = [var.stage]
}

run "no_framework" {
  command = plan

  variables {
    framework = ""
  }

  expect_failures = [var.framework]
}

run "folder_above" {
  command = plan

  variables {
    bundle = { install = ["npm ci"], build = ["npm run build"], output = "dist", folder = "../x" }
  }

  expect_failures = [var.bundle]
}

run "output_at_the_root" {
  command = plan

  variables {
    bundle = { install = ["npm ci"], build = ["npm run build"], output = "/dist" }
  }

  expect_failures = [var.bundle]
}

run "cache_above" {
  command = plan

  variables {
    bundle = { install = ["npm ci"], build = ["npm run build"], output = "dist", cached = ["../**/*"] }
  }

  expect_failures = [var.bundle]
}

run "builds_nothing" {
  command = plan

  variables {
    bundle = { install = ["npm ci"], build = [], output = "dist" }
  }

  expect_failures = [var.bundle]
}

run "blank_command" {
  command = plan

  variables {
    bundle = { install = [" "], build = ["npm run build"], output = "dist" }
  }

  expect_failures = [var.bundle]
}

run "variable_with_a_hyphen" {
  command = plan

  variables {
    env_vars = { API-URL = "x" }
  }

  expect_failures = [var.env_vars]
}

run "variable_of_aws" {
  command = plan

  variables {
    env_vars = { AWS_REGION = "x" }
  }

  expect_failures = [var.env_vars]
}

run "domain_with_a_scheme" {
  command = plan

  variables {
    domain = { name = "https://example.com" }
  }

  expect_failures = [var.domain]
}

run "prefix_with_a_dot_behind" {
  command = plan

  variables {
    domain = { name = "example.com", prefix = "app." }
  }

  expect_failures = [var.domain]
}
