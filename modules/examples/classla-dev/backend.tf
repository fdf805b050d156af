terraform {
  backend "s3" {
    bucket         = "classla-terraform-state"
    dynamodb_table = "classla-terraform-locks"
    encrypt        = true
    key            = "infrastructure/dev/terraform.tfstate"
    region         = "us-east-1"
  }
}
