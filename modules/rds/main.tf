locals {
  port = 5432

  # lifecycle takes no variables, so the key that stays is another resource than the one that goes.
  key     = one(concat(aws_kms_key.kept, aws_kms_key.this))
  key_arn = one(concat(aws_kms_key.kept[*].arn, aws_kms_key.this[*].arn))
  family  = "postgres${split(".", var.engine_version)[0]}"
}

# Nothing can reach it until a client says that it does: a client's module owns both rules of its way here.
resource "aws_security_group" "this" {
  name        = "${var.name}-rds"
  description = "PostgreSQL of ${var.name}"
  vpc_id      = var.vpc_id

  tags = {
    Name = "${var.name}-rds"
  }
}

resource "aws_kms_key" "kept" {
  count = var.customer_key && var.final_snapshot ? 1 : 0

  description             = "Without it no snapshot of the database ${var.name} can be restored"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_key" "this" {
  count = var.customer_key && !var.final_snapshot ? 1 : 0

  description             = "Without it no snapshot of the database ${var.name} can be restored"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_kms_alias" "this" {
  count = var.customer_key ? 1 : 0

  name          = "alias/${var.name}-rds"
  target_key_id = local.key.key_id
}

resource "aws_db_subnet_group" "this" {
  name        = "${var.name}-rds"
  description = "Where the database ${var.name} may stand"
  subnet_ids  = var.subnet_ids
}

# Made before RDS does, or RDS makes one that keeps everything for ever.
resource "aws_cloudwatch_log_group" "this" {
  count = var.slow_statements == null ? 0 : 1

  name              = "/aws/rds/instance/${var.name}/postgresql"
  retention_in_days = var.slow_statements.log_days
}

# Not rds.force_ssl: since PostgreSQL 15 it is on in every family, and saying so once more never settles:
# https://github.com/hashicorp/terraform-provider-aws/issues/23335
resource "aws_db_parameter_group" "this" {
  count = var.slow_statements == null ? 0 : 1

  name        = "${var.name}-${local.family}"
  family      = local.family
  description = "How the database ${var.name} works"

  parameter {
    name  = "log_min_duration_statement"
    value = tostring(var.slow_statements.milliseconds)
  }

  # Another major version has another family, and the old group is in use until then.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "this" {
  identifier                      = var.name
  engine                          = "postgres"
  engine_version                  = var.engine_version
  auto_minor_version_upgrade      = !strcontains(var.engine_version, ".")
  instance_class                  = var.instance_class
  storage_type                    = var.storage.type
  allocated_storage               = var.storage.gib
  max_allocated_storage           = var.storage.maximum_gib
  storage_encrypted               = true
  kms_key_id                      = local.key_arn
  username                        = "slipway_master"
  manage_master_user_password     = true
  master_user_secret_kms_key_id   = local.key_arn
  port                            = local.port
  db_subnet_group_name            = aws_db_subnet_group.this.name
  vpc_security_group_ids          = [aws_security_group.this.id]
  publicly_accessible             = false
  multi_az                        = var.multi_az
  backup_retention_period         = var.backup_days
  copy_tags_to_snapshot           = true
  parameter_group_name            = one(aws_db_parameter_group.this[*].name)
  enabled_cloudwatch_logs_exports = var.slow_statements == null ? null : ["postgresql"]
  performance_insights_enabled    = var.performance_insights
  performance_insights_kms_key_id = var.performance_insights ? local.key_arn : null
  deletion_protection             = var.deletion_protection
  skip_final_snapshot             = !var.final_snapshot
  final_snapshot_identifier       = var.final_snapshot ? "${var.name}-final" : null

  depends_on = [aws_cloudwatch_log_group.this]
}
