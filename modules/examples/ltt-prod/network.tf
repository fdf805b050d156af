# The network of another team, in which LTT is a guest; its subnets are those of ltt-dev-staging.
data "aws_subnets" "subnets_database_eu_west_1a" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "tag:Name"
    values = ["ltt-database-eu-west-1a"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet named ltt-database-eu-west-1a; apply ltt-dev-staging first, which creates it."
    }
  }
}

data "aws_subnets" "subnets_database_eu_west_1b" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "tag:Name"
    values = ["ltt-database-eu-west-1b"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet named ltt-database-eu-west-1b; apply ltt-dev-staging first, which creates it."
    }
  }
}

data "aws_subnets" "subnets_private_eu_west_1a" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "tag:Name"
    values = ["ltt-private-eu-west-1a"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet named ltt-private-eu-west-1a; apply ltt-dev-staging first, which creates it."
    }
  }
}

data "aws_subnets" "subnets_private_eu_west_1b" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "tag:Name"
    values = ["ltt-private-eu-west-1b"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet named ltt-private-eu-west-1b; apply ltt-dev-staging first, which creates it."
    }
  }
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

data "aws_route_table" "vpc_private" {
  tags = {
    Name = "monitoring-stack-prod-private-rt"
  }
  vpc_id = data.aws_vpc.vpc.id
}

data "aws_security_group" "vpc_proxy" {
  name   = "monitoring-stack-prod-reverse-proxy"
  vpc_id = data.aws_vpc.vpc.id
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

data "aws_vpc" "vpc" {
  tags = {
    Name = "monitoring-stack-prod-vpc"
  }
}

locals {
  database_subnet_ids = [one(data.aws_subnets.subnets_database_eu_west_1a.ids), one(data.aws_subnets.subnets_database_eu_west_1b.ids)]
  private_subnet_ids  = [one(data.aws_subnets.subnets_private_eu_west_1a.ids), one(data.aws_subnets.subnets_private_eu_west_1b.ids)]
}
