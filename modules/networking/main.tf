data "aws_region" "this" {}

data "aws_caller_identity" "this" {
  count = var.flow_logs == null ? 0 : 1
}

locals {
  nat_zones      = toset([for zone, spec in var.zones : zone if spec.nat_in == zone])
  ways_out       = { for zone, spec in var.zones : zone => spec.nat_in if spec.nat_in != null }
  database_zones = { for zone, spec in var.zones : zone => spec.database_block if spec.database_block != null }

  # First and last address of each block as numbers, by which blocks compare.
  ranges = [
    for block in concat([var.cidr], flatten([for spec in values(var.zones) : compact([spec.public_block, spec.private_block, spec.database_block])])) : {
      block = block
      first = sum([for place, part in split(".", split("/", block)[0]) : tonumber(part) * pow(256, 3 - place)])
      size  = pow(2, 32 - tonumber(split("/", block)[1]))
    }
  ]
  vpc     = local.ranges[0]
  subnets = slice(local.ranges, 1, length(local.ranges))
  outside = [for one in local.subnets : one.block if one.first < local.vpc.first || one.first + one.size > local.vpc.first + local.vpc.size]
  overlapping = [
    for place, one in local.subnets : one.block
    if anytrue([for earlier in slice(local.subnets, 0, place) : one.first < earlier.first + earlier.size && earlier.first < one.first + one.size])
  ]

  # Route tables lead to these, free of charge; to the others interfaces in subnets lead:
  # https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
  gateways   = setintersection(var.endpoints, ["dynamodb", "s3"])
  interfaces = setsubtract(var.endpoints, local.gateways)
  gateway_routes = {
    for pair in setproduct(local.gateways, keys(var.zones)) : "${pair[0]}/${pair[1]}" => { service = pair[0], zone = pair[1] }
  }
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  # Host names that lead to an endpoint need both:
  # https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = var.name
  }

  lifecycle {
    precondition {
      condition     = length(local.outside) == 0
      error_message = "zones must have blocks that lie in cidr ${var.cidr}: ${join(", ", local.outside)}."
    }

    precondition {
      condition     = length(local.overlapping) == 0
      error_message = "zones must have blocks that do not overlap: ${join(", ", local.overlapping)}."
    }
  }
}

# Takes every rule from the group that whoever names none would bear.
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = "${var.name}-default"
  }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = var.name
  }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = "${var.name}-public"
  }
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

# A subnet stands after the way out of it, so that nothing runs there before it gets out.
resource "aws_subnet" "public" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value.public_block
  map_public_ip_on_launch = false

  tags = {
    Name = "${var.name}-public-${each.key}"
  }

  depends_on = [aws_route.public]
}

resource "aws_route_table_association" "public" {
  for_each = var.zones

  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = aws_route_table.public.id
}

resource "aws_eip" "nat" {
  for_each = local.nat_zones

  domain = "vpc"

  tags = {
    Name = "${var.name}-nat-${each.key}"
  }
}

resource "aws_nat_gateway" "this" {
  for_each = local.nat_zones

  subnet_id     = aws_subnet.public[each.key].id
  allocation_id = aws_eip.nat[each.key].id

  tags = {
    Name = "${var.name}-nat-${each.key}"
  }

  depends_on = [aws_route.public]
}

# A table for each zone, since each may leave through a gateway of its own.
resource "aws_route_table" "private" {
  for_each = var.zones

  vpc_id = aws_vpc.this.id

  tags = {
    Name = "${var.name}-private-${each.key}"
  }
}

resource "aws_route" "private" {
  for_each = local.ways_out

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[each.value].id
}

resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value.private_block
  map_public_ip_on_launch = false

  tags = {
    Name = "${var.name}-private-${each.key}"
  }

  depends_on = [aws_route.private]
}

resource "aws_route_table_association" "private" {
  for_each = var.zones

  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}

# No route of it leads out of the VPC.
resource "aws_route_table" "database" {
  count = length(local.database_zones) > 0 ? 1 : 0

  vpc_id = aws_vpc.this.id

  tags = {
    Name = "${var.name}-database"
  }
}

resource "aws_subnet" "database" {
  for_each = local.database_zones

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = false

  tags = {
    Name = "${var.name}-database-${each.key}"
  }
}

resource "aws_route_table_association" "database" {
  for_each = local.database_zones

  subnet_id      = aws_subnet.database[each.key].id
  route_table_id = aws_route_table.database[0].id
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = local.gateways

  vpc_id            = aws_vpc.this.id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${data.aws_region.this.name}.${each.key}"

  tags = {
    Name = "${var.name}-${each.key}"
  }
}

resource "aws_vpc_endpoint_route_table_association" "this" {
  for_each = local.gateway_routes

  vpc_endpoint_id = aws_vpc_endpoint.gateway[each.value.service].id
  route_table_id  = aws_route_table.private[each.value.zone].id
}

resource "aws_security_group" "endpoints" {
  count = length(local.interfaces) > 0 ? 1 : 0

  name        = "${var.name}-endpoints"
  description = "Ways to services of AWS"
  vpc_id      = aws_vpc.this.id

  tags = {
    Name = "${var.name}-endpoints"
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  for_each = length(local.interfaces) > 0 ? var.zones : {}

  security_group_id = aws_security_group.endpoints[0].id
  description       = "HTTPS from private ${replace(each.key, "-", " ")}"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = each.value.private_block
}

resource "aws_vpc_endpoint" "interface" {
  for_each = local.interfaces

  vpc_id            = aws_vpc.this.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.${data.aws_region.this.name}.${each.key}"
  # The service's own host name then leads here, from everywhere in the VPC.
  private_dns_enabled = true
  subnet_ids          = [for zone in keys(var.zones) : aws_subnet.private[zone].id]
  security_group_ids  = [aws_security_group.endpoints[0].id]

  tags = {
    Name = "${var.name}-${each.key}"
  }
}

resource "aws_cloudwatch_log_group" "flow_logs" {
  count = var.flow_logs == null ? 0 : 1

  name              = "/vpc/${var.name}"
  retention_in_days = var.flow_logs.log_days
}

resource "aws_iam_role" "flow_logs" {
  count = var.flow_logs == null ? 0 : 1

  name        = "${var.name}-flow-logs"
  description = "Writes the flow logs of ${var.name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.this[0].account_id } }
    }]
  })
}

# https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
resource "aws_iam_role_policy" "flow_logs" {
  count = var.flow_logs == null ? 0 : 1

  name = "permissions"
  role = aws_iam_role.flow_logs[0].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Write"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]
        Resource = ["${aws_cloudwatch_log_group.flow_logs[0].arn}:*"]
      },
      # Finding a group means reading the names of all; a group is not created, since it exists.
      {
        Sid      = "Find"
        Effect   = "Allow"
        Action   = ["logs:DescribeLogGroups"]
        Resource = ["arn:aws:logs:${data.aws_region.this.name}:${data.aws_caller_identity.this[0].account_id}:log-group:*"]
      },
    ]
  })
}

resource "aws_flow_log" "this" {
  count = var.flow_logs == null ? 0 : 1

  vpc_id               = aws_vpc.this.id
  traffic_type         = "ALL"
  log_destination_type = "cloud-watch-logs"
  log_destination      = aws_cloudwatch_log_group.flow_logs[0].arn
  iam_role_arn         = aws_iam_role.flow_logs[0].arn

  tags = {
    Name = var.name
  }
}
