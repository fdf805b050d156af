terraform {
  backend "s3" {
    bucket         = "alx-monitoring-terraform-state-411683670812"
    dynamodb_table = "terraform-state-locks"
    encrypt        = true
    key            = "ltt/prod/terraform.tfstate"
    region         = "eu-west-1"
  }
}
