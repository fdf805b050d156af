terraform {
  backend "s3" {
    bucket         = "learning-center-terraform-state"
    dynamodb_table = "learning-center-terraform-locks"
    encrypt        = true
    key            = "production/terraform.tfstate"
    region         = "us-east-1"
  }
}
