locals {
  engine = "aurora-postgresql"
  port   = 5432
  major  = split(".", var.engine_version)[0]
  family = "${local.engine}${local.major}"

  # lifecycle takes no variables, so the key that stays is another resource than the one that goes.
  key     = one(concat(aws_kms_key.kept, aws_kms_key.this))
  key_arn = one(concat(aws_kms_key.kept[*].arn, aws_kms_key.this[*].arn))

  # From 17 on connections are encrypted by themselves, and saying so once more would never settle:
  # https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
  # https://github.com/hashicorp/terraform-provider-aws/issues/23335
  parameters = merge(
    { for major in [local.major] : "rds.force_ssl" => "1" if tonumber(major) < 17 },
    { for slow in var.slow_statements[*] : "log_min_duration_statement" => tostring(slow.milliseconds) },
  )

  # When the windows begin and how long they last, in minutes of the day and of the week.
  days        = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  backup      = [for at in [for time in split("-", var.backup_window) : split(":", time)] : at[0] * 60 + at[1]]
  maintenance = [for at in [for time in split("-", var.maintenance_window) : split(":", time)] : index(local.days, at[0]) * 1440 + at[1] * 60 + at[2]]

  backup_minutes      = (local.backup[1] - local.backup[0] + 1440) % 1440
  maintenance_minutes = (local.maintenance[1] - local.maintenance[0] + 10080) % 10080

  # How long after the maintenance a day's backup begins, where the week is a circle.
  after = [for day in range(7) : (day * 1440 + local.backup[0] - local.maintenance[0] + 10080) % 10080]
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
  count = length(var.slow_statements[*])

  name              = "/aws/rds/cluster/${var.name}/postgresql"
  retention_in_days = var.slow_statements.log_days
}

resource "aws_rds_cluster_parameter_group" "this" {
  name        = "${var.name}-${local.family}"
  family      = local.family
  description = "How the database ${var.name} works"

  dynamic "parameter" {
    for_each = local.parameters

    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  # Another major version has another family, and the old group is in use until then.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_rds_cluster" "this" {
  cluster_identifier              = var.name
  engine                          = local.engine
  engine_version                  = var.engine_version
  storage_encrypted               = true
  kms_key_id                      = local.key_arn
  master_username                 = "slipway_master"
  manage_master_user_password     = true
  master_user_secret_kms_key_id   = local.key_arn
  port                            = local.port
  db_subnet_group_name            = aws_db_subnet_group.this.name
  vpc_security_group_ids          = [aws_security_group.this.id]
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this.name
  backup_retention_period         = var.backup_days
  preferred_backup_window         = var.backup_window
  preferred_maintenance_window    = var.maintenance_window
  enabled_cloudwatch_logs_exports = var.slow_statements == null ? null : ["postgresql"]
  copy_tags_to_snapshot           = true
  deletion_protection             = var.deletion_protection
  skip_final_snapshot             = !var.final_snapshot
  final_snapshot_identifier       = var.final_snapshot ? "${var.name}-final" : null

  lifecycle {
    precondition {
      condition     = local.backup_minutes >= 30
      error_message = "backup_window must last at least 30 minutes."
    }

    precondition {
      condition     = local.maintenance_minutes >= 30
      error_message = "maintenance_window must last at least 30 minutes."
    }

    # The one begins in the other, or the other in the one.
    precondition {
      condition     = alltrue([for after in local.after : after >= local.maintenance_minutes && (10080 - after) % 10080 >= local.backup_minutes])
      error_message = "maintenance_window must not overlap backup_window ${var.backup_window}."
    }
  }

  depends_on = [aws_cloudwatch_log_group.this]
}

# A destroy begins with the instances, and only then the cluster refuses:
# https://github.com/hashicorp/terraform-provider-aws/issues/23572
resource "aws_rds_cluster_instance" "kept" {
  for_each = { for name, zone in var.instances : name => zone if var.deletion_protection }

  identifier                      = "${var.name}-${each.key}"
  cluster_identifier              = aws_rds_cluster.this.id
  engine                          = local.engine
  instance_class                  = var.instance_class
  availability_zone               = each.value
  db_subnet_group_name            = aws_db_subnet_group.this.name
  publicly_accessible             = false
  preferred_maintenance_window    = var.maintenance_window
  copy_tags_to_snapshot           = true
  auto_minor_version_upgrade      = !strcontains(var.engine_version, ".")
  performance_insights_enabled    = var.performance_insights
  performance_insights_kms_key_id = var.performance_insights ? local.key_arn : null

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_rds_cluster_instance" "this" {
  for_each = { for name, zone in var.instances : name => zone if !var.deletion_protection }

  identifier                      = "${var.name}-${each.key}"
  cluster_identifier              = aws_rds_cluster.this.id
  engine                          = local.engine
  instance_class                  = var.instance_class
  availability_zone               = each.value
  db_subnet_group_name            = aws_db_subnet_group.this.name
  publicly_accessible             = false
  preferred_maintenance_window    = var.maintenance_window
  copy_tags_to_snapshot           = true
  auto_minor_version_upgrade      = !strcontains(var.engine_version, ".")
  performance_insights_enabled    = var.performance_insights
  performance_insights_kms_key_id = var.performance_insights ? local.key_arn : null
}
