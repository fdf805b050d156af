locals {
  port = 6379
}

# Nothing can reach it until a client says that it does: a client's module owns both rules of its way here.
resource "aws_security_group" "this" {
  name        = "${var.name}-redis"
  description = "Redis of ${var.name}"
  vpc_id      = var.vpc_id

  tags = {
    Name = "${var.name}-redis"
  }
}

resource "aws_elasticache_subnet_group" "this" {
  name        = "${var.name}-redis"
  description = "Where the cache ${var.name} may stand"
  subnet_ids  = var.subnet_ids
}

# A replication group even for one node: a plain cluster has no encryption in transit. Its auth token is set through
# its API: set here, it would stand in the state.
# https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
resource "aws_elasticache_replication_group" "this" {
  replication_group_id       = var.name
  description                = "Redis of ${var.name}"
  engine                     = "redis"
  engine_version             = var.engine_version
  node_type                  = var.node_type
  num_cache_clusters         = var.nodes
  automatic_failover_enabled = var.nodes > 1
  multi_az_enabled           = var.multi_az
  port                       = local.port
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.this.id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = var.transit_encryption
  snapshot_retention_limit   = var.snapshot_days
  auto_minor_version_upgrade = "true"

  lifecycle {
    precondition {
      condition     = !var.multi_az || var.nodes > 1
      error_message = "multi_az must be false where nodes is 1: it has no other zone."
    }
  }
}
