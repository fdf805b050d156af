# The network of another team, in which LTT is a guest.
data "aws_vpc" "vpc" {
  tags = {
    Name = "monitoring-stack-prod-vpc"
  }
}

data "aws_route_table" "vpc_private" {
  tags = {
    Name = "monitoring-stack-prod-private-rt"
  }
  vpc_id = data.aws_vpc.vpc.id
}

data "aws_route_table" "vpc_main" {
  vpc_id = data.aws_vpc.vpc.id

  filter {
    name   = "association.main"
    values = ["true"]
  }

  lifecycle {
    postcondition {
      condition     = alltrue([for r in self.routes : r.cidr_block != "0.0.0.0/0"])
      error_message = "The main route table of monitoring-stack-prod-vpc leads out of the VPC, but the database subnets land on it and must have no way out."
    }
  }
}

data "aws_subnets" "vpc_public" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "tag:Name"
    values = ["monitoring-stack-prod-public-*"]
  }
}

data "aws_security_group" "vpc_proxy" {
  name   = "monitoring-stack-prod-reverse-proxy"
  vpc_id = data.aws_vpc.vpc.id
}

module "subnets" {
  source = "../../subnets"

  name   = "ltt"
  vpc_id = data.aws_vpc.vpc.id
  zones = {
    eu-west-1a = { private_block = "10.0.12.0/24", database_block = "10.0.23.0/24" }
    eu-west-1b = { private_block = "10.0.13.0/24", database_block = "10.0.24.0/24" }
  }
  private_route_table_id  = data.aws_route_table.vpc_private.id
  database_route_table_id = data.aws_route_table.vpc_main.id
  isolated_from           = "10.0.11.0/24" # the monitoring instances
}
