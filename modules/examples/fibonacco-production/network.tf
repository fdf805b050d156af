# The network is another team's; one subnet of each kind in each zone.
data "aws_vpc" "vpc" {
  id = "vpc-0123456789abcdef0"
}

data "aws_subnets" "vpc_public_us_east_1a" {
  tags = {
    Tier = "public"
  }

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "availability-zone"
    values = ["us-east-1a"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet in us-east-1a of vpc-0123456789abcdef0 with the tags {Tier=public}."
    }
  }
}

data "aws_route_table" "vpc_public_us_east_1a_routes" {
  subnet_id = one(data.aws_subnets.vpc_public_us_east_1a.ids)

  lifecycle {
    postcondition {
      condition     = anytrue([for r in self.routes : r.cidr_block == "0.0.0.0/0" && startswith(coalesce(r.gateway_id, "-"), "igw-")])
      error_message = "The route table of the public subnet in us-east-1a of vpc-0123456789abcdef0 must lead to an internet gateway, since public load balancers stand there."
    }
  }
}

data "aws_subnets" "vpc_public_us_east_1b" {
  tags = {
    Tier = "public"
  }

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "availability-zone"
    values = ["us-east-1b"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet in us-east-1b of vpc-0123456789abcdef0 with the tags {Tier=public}."
    }
  }
}

data "aws_route_table" "vpc_public_us_east_1b_routes" {
  subnet_id = one(data.aws_subnets.vpc_public_us_east_1b.ids)

  lifecycle {
    postcondition {
      condition     = anytrue([for r in self.routes : r.cidr_block == "0.0.0.0/0" && startswith(coalesce(r.gateway_id, "-"), "igw-")])
      error_message = "The route table of the public subnet in us-east-1b of vpc-0123456789abcdef0 must lead to an internet gateway, since public load balancers stand there."
    }
  }
}

data "aws_subnets" "vpc_private_us_east_1a" {
  tags = {
    Tier = "private"
  }

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "availability-zone"
    values = ["us-east-1a"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet in us-east-1a of vpc-0123456789abcdef0 with the tags {Tier=private}."
    }
  }
}

data "aws_route_table" "vpc_private_us_east_1a_routes" {
  subnet_id = one(data.aws_subnets.vpc_private_us_east_1a.ids)

  lifecycle {
    postcondition {
      condition     = anytrue([for r in self.routes : r.cidr_block == "0.0.0.0/0"]) && alltrue([for r in self.routes : !startswith(coalesce(r.gateway_id, "-"), "igw-")])
      error_message = "The route table of the private subnet in us-east-1a of vpc-0123456789abcdef0 must lead out of the VPC, but not through an internet gateway, since tasks run there."
    }
  }
}

data "aws_subnets" "vpc_private_us_east_1b" {
  tags = {
    Tier = "private"
  }

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "availability-zone"
    values = ["us-east-1b"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet in us-east-1b of vpc-0123456789abcdef0 with the tags {Tier=private}."
    }
  }
}

data "aws_route_table" "vpc_private_us_east_1b_routes" {
  subnet_id = one(data.aws_subnets.vpc_private_us_east_1b.ids)

  lifecycle {
    postcondition {
      condition     = anytrue([for r in self.routes : r.cidr_block == "0.0.0.0/0"]) && alltrue([for r in self.routes : !startswith(coalesce(r.gateway_id, "-"), "igw-")])
      error_message = "The route table of the private subnet in us-east-1b of vpc-0123456789abcdef0 must lead out of the VPC, but not through an internet gateway, since tasks run there."
    }
  }
}

data "aws_subnets" "vpc_database_us_east_1a" {
  tags = {
    Tier = "database"
  }

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "availability-zone"
    values = ["us-east-1a"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet in us-east-1a of vpc-0123456789abcdef0 with the tags {Tier=database}."
    }
  }
}

data "aws_route_table" "vpc_database_us_east_1a_routes" {
  subnet_id = one(data.aws_subnets.vpc_database_us_east_1a.ids)

  lifecycle {
    postcondition {
      condition     = alltrue([for r in self.routes : r.cidr_block != "0.0.0.0/0" && !startswith(coalesce(r.gateway_id, "-"), "igw-")])
      error_message = "The route table of the database subnet in us-east-1a of vpc-0123456789abcdef0 must not lead out of the VPC, since databases stand there."
    }
  }
}

data "aws_subnets" "vpc_database_us_east_1b" {
  tags = {
    Tier = "database"
  }

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.vpc.id]
  }

  filter {
    name   = "availability-zone"
    values = ["us-east-1b"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) == 1
      error_message = "There must be one subnet in us-east-1b of vpc-0123456789abcdef0 with the tags {Tier=database}."
    }
  }
}

data "aws_route_table" "vpc_database_us_east_1b_routes" {
  subnet_id = one(data.aws_subnets.vpc_database_us_east_1b.ids)

  lifecycle {
    postcondition {
      condition     = alltrue([for r in self.routes : r.cidr_block != "0.0.0.0/0" && !startswith(coalesce(r.gateway_id, "-"), "igw-")])
      error_message = "The route table of the database subnet in us-east-1b of vpc-0123456789abcdef0 must not lead out of the VPC, since databases stand there."
    }
  }
}

locals {
  public_subnet_ids   = [one(data.aws_subnets.vpc_public_us_east_1a.ids), one(data.aws_subnets.vpc_public_us_east_1b.ids)]
  private_subnet_ids  = [one(data.aws_subnets.vpc_private_us_east_1a.ids), one(data.aws_subnets.vpc_private_us_east_1b.ids)]
  database_subnet_ids = [one(data.aws_subnets.vpc_database_us_east_1a.ids), one(data.aws_subnets.vpc_database_us_east_1b.ids)]
}
