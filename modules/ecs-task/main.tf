data "aws_caller_identity" "this" {}

data "aws_region" "this" {}

locals {
  account   = data.aws_caller_identity.this.account_id
  region    = data.aws_region.this.name
  container = coalesce(var.container_name, var.name)
  log_group = one(concat(var.log_group[*], [for own in aws_cloudwatch_log_group.this : { name = own.name, arn = own.arn }]))

  # https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
  memories = {
    256   = [512, 1024, 2048]
    512   = range(1024, 4096 + 1, 1024)
    1024  = range(2048, 8192 + 1, 1024)
    2048  = range(4096, 16384 + 1, 1024)
    4096  = range(8192, 30720 + 1, 1024)
    8192  = range(16384, 61440 + 1, 4096)
    16384 = range(32768, 122880 + 1, 8192)
  }

  trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })

  # Secrets without the key that a variable is filled from, in the order of the variables.
  secrets = distinct([for from in values(var.secret_arns) : replace(from, "/^((?:[^:]*:){6}[^:]*):.*$/", "$1")])

  # https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
  shell = [for exec in [var.exec] : {
    Sid    = "Exec"
    Effect = "Allow"
    Action = [
      "ssmmessages:CreateControlChannel",
      "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
    ]
    Resource = ["*"]
  } if exec]
  permissions = concat([for statement in var.permissions : statement], local.shell)
}

# Made before a task writes, or ECS makes one that keeps everything for ever.
resource "aws_cloudwatch_log_group" "this" {
  count = var.log_group == null ? 1 : 0

  name              = "/ecs/${var.name}"
  retention_in_days = var.log_days
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Tasks of ${var.name}"
  vpc_id      = var.vpc_id

  tags = {
    Name = var.name
  }
}

resource "aws_vpc_security_group_egress_rule" "https" {
  for_each = var.https_to

  security_group_id            = aws_security_group.this.id
  description                  = "HTTPS to ${replace(each.key, "_", " ")}"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = each.value.security_group_id
  cidr_ipv4                    = each.value.cidr
  prefix_list_id               = each.value.prefix_list_id
}

resource "aws_vpc_security_group_egress_rule" "reaches" {
  for_each = var.reaches

  security_group_id            = aws_security_group.this.id
  description                  = "${each.value.protocol} to ${replace(each.key, "_", " ")}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.security_group_id
}

resource "aws_vpc_security_group_ingress_rule" "reaches" {
  for_each = var.reaches

  security_group_id            = each.value.security_group_id
  description                  = "${each.value.protocol} from ${coalesce(var.label, var.name)}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = aws_security_group.this.id
}

# Starts its tasks: pulls the image, writes the log and reads the secrets.
resource "aws_iam_role" "execution" {
  name               = "${var.name}-execution"
  description        = "Starts tasks of ${var.name}"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "execution" {
  name = "permissions"
  role = aws_iam_role.execution.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        # The token is for the whole registry; the action knows no resource.
        { Sid = "Login", Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
        {
          Sid      = "Pull"
          Effect   = "Allow"
          Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = [var.repository_arn]
        },
        {
          Sid      = "Log"
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = ["${local.log_group.arn}:*"]
        },
      ],
      [for secrets in [local.secrets] : {
        Sid      = "Secrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = secrets
      } if length(secrets) > 0],
    )
  })
}

resource "aws_iam_role" "application" {
  name               = "${var.name}-task"
  description        = "What tasks of ${var.name} may do"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "application" {
  count = length(local.permissions) > 0 ? 1 : 0

  name = "permissions"
  role = aws_iam_role.application.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = local.permissions
  })
}

# The container as ECS gives it back: sorted, and with every default written out, since Terraform compares the text.
resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = tostring(var.cpu)
  memory                   = tostring(var.memory)
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.application.arn
  # A service can't go back to a revision that is not registered any more.
  skip_destroy = true

  container_definitions = jsonencode([merge(
    {
      name           = local.container
      image          = var.image
      essential      = true
      cpu            = 0
      environment    = [for name, value in var.env_vars : { name = name, value = value }]
      secrets        = [for name, from in var.secret_arns : { name = name, valueFrom = from }]
      portMappings   = [for port in var.port[*] : { containerPort = port, hostPort = port, protocol = "tcp" }]
      mountPoints    = []
      volumesFrom    = []
      systemControls = []
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = local.log_group.name
          awslogs-region        = local.region
          awslogs-stream-prefix = var.log_prefix
        }
      }
    },
    { for key, value in { command = var.command, stopTimeout = var.stop_seconds } : key => value if value != null },
    { for check in var.health_check[*] : "healthCheck" => merge(
      {
        command  = ["CMD-SHELL", check.command]
        interval = check.interval
        timeout  = check.timeout
        retries  = check.retries
      },
      { for key, value in { startPeriod = check.start } : key => value if value > 0 },
    ) },
  )])

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  lifecycle {
    precondition {
      condition     = contains(local.memories[var.cpu], var.memory)
      error_message = "memory for cpu ${var.cpu} must be one of ${join(", ", local.memories[var.cpu])}."
    }

    precondition {
      condition     = length(setintersection(keys(var.env_vars), keys(var.secret_arns))) == 0
      error_message = "secret_arns must name other variables than env_vars; keep one."
    }
  }

  # A task that starts before its roles may do anything fails, as a failed deployment.
  depends_on = [aws_iam_role_policy.execution, aws_iam_role_policy.application]
}
