mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
}

variables {
  role_prefix = "github-actions"
  repository  = "owner/name"
  environments = {
    dev = {
      cluster    = "shop-dev"
      services   = ["shop-dev-web"]
      families   = ["shop-dev-web"]
      log_groups = ["/ecs/shop-dev-web"]
      alarms     = ["shop-dev-web-cpu"]
      topics     = ["shop-dev-alarms"]
      secrets    = ["shop/dev/key"]
      state      = "shop/dev/terraform.tfstate"
    }
  }
  pushes = ["arn:aws:ecr:eu-west-1:123456789012:repository/backend"]
  states = {
    bucket         = "states"
    lock_table_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/locks"
  }
}

run "by_name" {
  command = plan

  assert {
    condition     = aws_iam_role.deploy["dev"].name == "github-actions-deploy-dev"
    error_message = "A role bears its environment's name."
  }
}

run "provider_of_another" {
  command = plan

  variables {
    makes_provider = false
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.this) == 0
    error_message = "An account has one provider."
  }
}

run "ids_below_1" {
  command = plan

  variables {
    ids = { owner = 0, repository = 1 }
  }

  expect_failures = [var.ids]
}

run "long_prefix" {
  command = plan

  variables {
    role_prefix = "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr"
  }

  expect_failures = [var.role_prefix]
}

run "no_owner" {
  command = plan

  variables {
    repository = "name"
  }

  expect_failures = [var.repository]
}

run "no_branch" {
  command = plan

  variables {
    branch = "*"
  }

  expect_failures = [var.branch]
}

run "no_environment" {
  command = plan

  variables {
    environments = {}
  }

  expect_failures = [var.environments]
}

run "environment_of_two_words" {
  command = plan

  variables {
    environments = {
      dev-eu = {
        cluster    = "shop-dev"
        services   = ["shop-dev-web"]
        families   = ["shop-dev-web"]
        log_groups = ["/ecs/shop-dev-web"]
        alarms     = ["shop-dev-web-cpu"]
        topics     = ["shop-dev-alarms"]
        secrets    = ["shop/dev/key"]
        state      = "shop/dev/terraform.tfstate"
      }
    }
  }

  expect_failures = [var.environments]
}

run "runs_the_data_setup" {
  command = plan

  variables {
    environments = {
      dev = {
        cluster    = "shop-dev"
        services   = ["shop-dev-web"]
        families   = ["shop-dev-data-setup"]
        log_groups = ["/ecs/shop-dev-web"]
        alarms     = ["shop-dev-web-cpu"]
        topics     = ["shop-dev-alarms"]
        secrets    = ["shop/dev/key"]
        state      = "shop/dev/terraform.tfstate"
      }
    }
  }

  expect_failures = [var.environments]
}

run "pushes_nowhere" {
  command = plan

  variables {
    pushes = []
  }

  expect_failures = [var.pushes]
}

run "pushes_the_data_setup" {
  command = plan

  variables {
    pushes = ["arn:aws:ecr:eu-west-1:123456789012:repository/shop-data-setup"]
  }

  expect_failures = [var.pushes]
}
