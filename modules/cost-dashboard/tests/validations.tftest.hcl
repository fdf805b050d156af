mock_provider "aws" {}

run "figures_of_every_region" {
  command = plan

  variables {
    name = "shop-prod-cost"
  }

  assert {
    condition     = output.name == "shop-prod-cost"
    error_message = "The dashboard is called so."
  }
}
