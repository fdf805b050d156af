provider "aws" {
  allowed_account_ids = ["411683670812"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      environment = "shared"
      managed-by  = "slipway"
      repository  = "alx-ai/ltt"
      system      = "ltt"
    }
  }
}
