data "aws_caller_identity" "this" {}

data "aws_region" "this" {}

locals {
  account = data.aws_caller_identity.this.account_id
  region  = data.aws_region.this.name
  issuer  = "token.actions.githubusercontent.com"
  ref     = "refs/heads/${var.branch}"

  # By name, or by name and ids, which never pass to somebody else:
  # https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens
  repository = var.ids == null ? var.repository : "${replace(var.repository, "/", "@${var.ids.owner}/")}@${var.ids.repository}"
  subject    = "repo:${local.repository}"

  # By its name where another call makes it, maybe later than this one makes roles.
  provider = var.makes_provider ? aws_iam_openid_connect_provider.this[0].arn : "arn:aws:iam::${local.account}:oidc-provider/${local.issuer}"

  arns = {
    ecs     = "arn:aws:ecs:${local.region}:${local.account}"
    roles   = "arn:aws:iam::${local.account}:role"
    logs    = "arn:aws:logs:${local.region}:${local.account}:log-group"
    alarms  = "arn:aws:cloudwatch:${local.region}:${local.account}:alarm"
    topics  = "arn:aws:sns:${local.region}:${local.account}"
    secrets = "arn:aws:secretsmanager:${local.region}:${local.account}:secret"
  }

  # In one order, whoever names them: in another one Terraform sees another policy.
  deploys = {
    for environment, names in var.environments : environment => {
      cluster  = "${local.arns.ecs}:cluster/${names.cluster}"
      tasks    = "${local.arns.ecs}:task/${names.cluster}/*"
      services = sort([for name in names.services : "${local.arns.ecs}:service/${names.cluster}/${name}"])
      # A new revision has no number yet.
      families  = sort(distinct(flatten([for name in names.families : ["${local.arns.ecs}:task-definition/${name}", "${local.arns.ecs}:task-definition/${name}${endswith(name, "*") ? "" : ":*"}"]])))
      revisions = sort([for name in names.families : "${local.arns.ecs}:task-definition/${name}${endswith(name, "*") ? "" : ":*"}"])
      roles     = sort(flatten([for name in names.families : ["${local.arns.roles}/${name}-execution", "${local.arns.roles}/${name}-task"]]))
      logs      = sort([for name in names.log_groups : "${local.arns.logs}:${name}:*"])
      alarms    = sort([for name in names.alarms : "${local.arns.alarms}:${name}"])
      topics    = sort([for name in names.topics : "${local.arns.topics}:${name}"])
      secrets   = sort([for name in names.secrets : "${local.arns.secrets}:${name}-??????"])
      state     = "arn:aws:s3:::${var.states.bucket}/${names.state}"
      lock      = "${var.states.bucket}/${names.state}-${names.lock}"
      shells    = sort(names.shells)
      site      = names.site[*]
    }
  }
  data_setups = "${local.arns.ecs}:task-definition/*data-setup*"
}

# An account has one. IAM trusts GitHub's certificate authority by itself.
resource "aws_iam_openid_connect_provider" "this" {
  count = var.makes_provider ? 1 : 0

  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

# A job that names no environment has the branch for its subject:
# https://docs.github.com/en/actions/reference/security/oidc
resource "aws_iam_role" "build" {
  name        = "${var.role_prefix}-build"
  description = "Workflows of ${var.repository} on ${var.branch} push images"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = local.provider }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${local.issuer}:aud" = "sts.amazonaws.com"
          "${local.issuer}:sub" = "${local.subject}:ref:${local.ref}"
        }
      }
    }]
  })
}

# https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
resource "aws_iam_role_policy" "build" {
  name = "permissions"
  role = aws_iam_role.build.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "Login", Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
      {
        Sid    = "Push"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:CompleteLayerUpload",
          "ecr:DescribeImages",
          "ecr:DescribeRepositories",
          "ecr:GetDownloadUrlForLayer",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
        ]
        Resource = sort(var.pushes)
      },
    ]
  })
}

# A job that names an environment has that for its subject, and any branch may name it: so the branch is asked for, too.
resource "aws_iam_role" "deploy" {
  for_each = local.deploys

  name        = "${var.role_prefix}-deploy-${each.key}"
  description = "Workflows of ${var.repository} deploy ${each.key}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = local.provider }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${local.issuer}:aud" = "sts.amazonaws.com"
          "${local.issuer}:ref" = local.ref
          "${local.issuer}:sub" = "${local.subject}:environment:${each.key}"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "deploy" {
  for_each = local.deploys

  name = "permissions"
  role = aws_iam_role.deploy[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        # An image that is there gets one more tag: without layers nothing new can be put.
        { Sid = "Promote", Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:DescribeImages", "ecr:PutImage"], Resource = sort(var.pushes) },
        { Sid = "Describe", Effect = "Allow", Action = ["ecs:DescribeTaskDefinition"], Resource = ["*"] },
        { Sid = "Register", Effect = "Allow", Action = ["ecs:RegisterTaskDefinition"], Resource = each.value.families },
        # What follows on a revision bears its tags; who may not register has none to tag.
        {
          Sid       = "TagRevisions"
          Effect    = "Allow"
          Action    = ["ecs:TagResource"]
          Resource  = ["${local.arns.ecs}:task-definition/*"]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        {
          Sid       = "PassTaskRoles"
          Effect    = "Allow"
          Action    = ["iam:PassRole"]
          Resource  = each.value.roles
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        # No role has to be passed to update a service: what it may run is said here alone.
        {
          Sid       = "Deploy"
          Effect    = "Allow"
          Action    = ["ecs:DescribeServices", "ecs:UpdateService"]
          Resource  = each.value.services
          Condition = { ArnLikeIfExists = { "ecs:task-definition" = each.value.revisions } }
        },
        {
          Sid       = "RunTask"
          Effect    = "Allow"
          Action    = ["ecs:RunTask"]
          Resource  = each.value.revisions
          Condition = { ArnEquals = { "ecs:cluster" = each.value.cluster } }
        },
        { Sid = "WatchTask", Effect = "Allow", Action = ["ecs:DescribeTasks", "ecs:StopTask"], Resource = [each.value.tasks] },
        # Tasks are listed as what runs on instances, of which Fargate shows none.
        {
          Sid       = "ListTasks"
          Effect    = "Allow"
          Action    = ["ecs:ListTasks"]
          Resource  = [replace(each.value.tasks, ":task/", ":container-instance/")]
          Condition = { ArnEquals = { "ecs:cluster" = each.value.cluster } }
        },
      ],
      [for shells in [each.value.shells] : {
        Sid       = "Enter"
        Effect    = "Allow"
        Action    = ["ecs:ExecuteCommand"]
        Resource  = [each.value.cluster, each.value.tasks]
        Condition = { StringLike = { "ecs:container-name" = shells } }
      } if length(shells) > 0],
      [
        # Whoever could run the data set-up, or an image of his own as it, would hold its login.
        {
          Sid      = "KeepMasterLogin"
          Effect   = "Deny"
          Action   = ["ecs:RegisterTaskDefinition", "ecs:RunTask", "iam:PassRole"]
          Resource = [local.data_setups, "${local.arns.roles}/*data-setup*"]
        },
        {
          Sid       = "ServeNoDataSetup"
          Effect    = "Deny"
          Action    = ["ecs:UpdateService"]
          Resource  = ["${local.arns.ecs}:service/*"]
          Condition = { ArnLike = { "ecs:task-definition" = local.data_setups } }
        },
        {
          Sid       = "EnterNoDataSetup"
          Effect    = "Deny"
          Action    = ["ecs:ExecuteCommand"]
          Resource  = ["${local.arns.ecs}:task/*"]
          Condition = { StringLike = { "ecs:container-name" = "*data-setup*" } }
        },
        # A log group's ARN goes on, and so a name is no beginning of another one's.
        { Sid = "ReadLog", Effect = "Allow", Action = ["logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"], Resource = each.value.logs },
        { Sid = "WatchTargets", Effect = "Allow", Action = ["elasticloadbalancing:DescribeTargetHealth"], Resource = ["*"] },
        { Sid = "WatchAlarms", Effect = "Allow", Action = ["cloudwatch:DescribeAlarms"], Resource = each.value.alarms },
        { Sid = "WatchListeners", Effect = "Allow", Action = ["sns:ListSubscriptionsByTopic"], Resource = each.value.topics },
        # Six characters of AWS's choice end a secret's ARN.
        { Sid = "WatchSecrets", Effect = "Allow", Action = ["secretsmanager:DescribeSecret"], Resource = each.value.secrets },
      ],
      flatten([for site in each.value.site : [
        { Sid = "ListFiles", Effect = "Allow", Action = ["s3:ListBucket"], Resource = [site.bucket_arn] },
        { Sid = "Publish", Effect = "Allow", Action = ["s3:DeleteObject", "s3:PutObject"], Resource = ["${site.bucket_arn}/*"] },
        {
          Sid      = "Invalidate"
          Effect   = "Allow"
          Action   = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation", "cloudfront:ListInvalidations"]
          Resource = [site.distribution_arn]
        },
      ]]),
      [
        { Sid = "ReadState", Effect = "Allow", Action = ["s3:GetObject"], Resource = [each.value.state] },
        {
          Sid       = "LockRelease"
          Effect    = "Allow"
          Action    = ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"]
          Resource  = [var.states.lock_table_arn]
          Condition = { "ForAllValues:StringLike" = { "dynamodb:LeadingKeys" = each.value.lock } }
        },
      ],
    )
  })
}
