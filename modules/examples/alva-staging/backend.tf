terraform {
  backend "s3" {
    bucket         = "alva-terraform-state"
    dynamodb_table = "alva-terraform-locks"
    encrypt        = true
    key            = "staging/terraform.tfstate"
    region         = "us-east-1"
  }
}
