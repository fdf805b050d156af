locals {
  # Two blocks overlap where the larger one begins alike with both.
  blocks = [
    for block in concat(var.isolated_from[*], flatten([for spec in values(var.zones) : [spec.private_block, spec.database_block]])) : {
      text    = block
      address = split("/", block)[0]
      bits    = tonumber(split("/", block)[1])
    }
  ]
  overlapping = [
    for place, one in local.blocks : one.text
    if anytrue([for earlier in slice(local.blocks, 0, place) : cidrhost("${one.address}/${min(one.bits, earlier.bits)}", 0) == cidrhost("${earlier.address}/${min(one.bits, earlier.bits)}", 0)])
  ]

  # A client's answers come back where its system likes:
  # https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
  all_rules = {
    scraper_in  = { number = 50, egress = false, action = "allow", protocol = "tcp", cidr = try(var.scraper.address, null), ports = var.scraper[*].port }
    scraper_out = { number = 50, egress = true, action = "allow", protocol = "tcp", cidr = try(var.scraper.address, null), ports = [1024, 65535] }
    deny_in     = { number = 100, egress = false, action = "deny", protocol = "-1", cidr = var.isolated_from, ports = [] }
    deny_out    = { number = 100, egress = true, action = "deny", protocol = "-1", cidr = var.isolated_from, ports = [] }
    allow_in    = { number = 200, egress = false, action = "allow", protocol = "-1", cidr = "0.0.0.0/0", ports = [] }
    allow_out   = { number = 200, egress = true, action = "allow", protocol = "-1", cidr = "0.0.0.0/0", ports = [] }
  }
  rules = { for name, rule in local.all_rules : name => rule if var.isolated_from != null && rule.cidr != null }
}

resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id                  = var.vpc_id
  availability_zone       = each.key
  cidr_block              = each.value.private_block
  map_public_ip_on_launch = false

  tags = {
    Name = "${var.name}-private-${each.key}"
  }

  lifecycle {
    precondition {
      condition     = length(local.overlapping) == 0
      error_message = "zones must have blocks that do not overlap, nor isolated_from: ${join(", ", local.overlapping)}."
    }
  }
}

resource "aws_route_table_association" "private" {
  for_each = var.zones

  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = var.private_route_table_id
}

resource "aws_subnet" "database" {
  for_each = var.zones

  vpc_id                  = var.vpc_id
  availability_zone       = each.key
  cidr_block              = each.value.database_block
  map_public_ip_on_launch = false

  tags = {
    Name = "${var.name}-database-${each.key}"
  }
}

resource "aws_route_table_association" "database" {
  for_each = var.zones

  subnet_id      = aws_subnet.database[each.key].id
  route_table_id = var.database_route_table_id
}

# Whatever security groups allow, one part of the VPC and these subnets do not reach each other.
resource "aws_network_acl" "this" {
  count = var.isolated_from == null ? 0 : 1

  vpc_id = var.vpc_id

  tags = {
    Name = var.name
  }
}

resource "aws_network_acl_rule" "this" {
  for_each = local.rules

  network_acl_id = aws_network_acl.this[0].id
  rule_number    = each.value.number
  egress         = each.value.egress
  protocol       = each.value.protocol
  rule_action    = each.value.action
  cidr_block     = each.value.cidr
  from_port      = try(each.value.ports[0], null)
  to_port        = try(reverse(each.value.ports)[0], null)
}

# Subnets move to the ACL once its rules stand: until then it would deny everything.
resource "aws_network_acl_association" "private" {
  for_each = var.isolated_from == null ? {} : var.zones

  network_acl_id = aws_network_acl.this[0].id
  subnet_id      = aws_subnet.private[each.key].id

  depends_on = [aws_network_acl_rule.this]
}

resource "aws_network_acl_association" "database" {
  for_each = var.isolated_from == null ? {} : var.zones

  network_acl_id = aws_network_acl.this[0].id
  subnet_id      = aws_subnet.database[each.key].id

  depends_on = [aws_network_acl_rule.this]
}
