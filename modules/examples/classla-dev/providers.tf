provider "aws" {
  allowed_account_ids = ["111122223333"]
  region              = "us-east-1"

  default_tags {
    tags = {
      environment = "dev"
      managed-by  = "slipway"
      repository  = "classla/classla"
      system      = "classla"
    }
  }
}
