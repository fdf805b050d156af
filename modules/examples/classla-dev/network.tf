# The database subnets are reserved: Classla's database is Supabase's.
module "network" {
  source = "../../networking"

  name      = local.name
  cidr      = "10.0.0.0/16"
  endpoints = ["s3", "ecr.api", "ecr.dkr"]

  zones = {
    us-east-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24", database_block = "10.0.21.0/24", nat_in = "us-east-1a" }
    us-east-1b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24", database_block = "10.0.22.0/24", nat_in = "us-east-1a" }
  }
}
