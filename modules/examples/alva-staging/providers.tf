provider "aws" {
  allowed_account_ids = ["444455556666"]
  region              = "us-east-1"

  default_tags {
    tags = {
      environment = "staging"
      managed-by  = "slipway"
      repository  = "alva/alva"
      system      = "alva"
    }
  }
}
