provider "aws" {
  allowed_account_ids = ["888899990000"]
  region              = "us-east-1"

  default_tags {
    tags = {
      environment = "production"
      managed-by  = "slipway"
      repository  = "fibonacco/learning-center"
      system      = "fibonacco"
    }
  }
}
