data "aws_caller_identity" "this" {}

data "aws_region" "this" {}

locals {
  account = data.aws_caller_identity.this.account_id
  region  = data.aws_region.this.name

  # The branch as a label of a host name, below which Amplify serves it.
  label = lower(replace(var.branch, "/[^0-9A-Za-z]/", "-"))

  # The endings of files. Amplify does not look whether there is such a file: a path with one of them is never a page, and
  # with any other ending always, even where a file lies: https://github.com/aws-amplify/amplify-hosting/issues/2915
  files = join(" ", [
    "css js mjs map json xml txt csv pdf wasm webmanifest zip",
    "apng avif bmp gif ico jpeg jpg png svg webp",
    "eot otf ttf woff woff2",
    "aac flac m4a m4v mov mp3 mp4 oga ogg ogv srt vtt wav weba webm",
    "doc docx odp ods odt ppt pptx xls xlsx",
  ])

  # The paths of pages, as Amplify writes a pattern:
  # https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html
  pages = "</^[^.]+$|\\.(?!(${replace(local.files, " ", "|")})$)([^.]+$)/>"

  # Text in double quotes means the same in YAML as in JSON.
  install = join("", [for command in concat(["cd ${var.bundle.folder}"], var.bundle.install) : "\n        - ${jsonencode(command)}"])
  build   = join("", [for command in var.bundle.build : "\n        - ${jsonencode(command)}"])
  cached  = join("", [for path in var.bundle.cached : "\n      - ${jsonencode("${var.bundle.folder}/${path}")}"])

  # https://docs.aws.amazon.com/amplify/latest/userguide/yml-specification-syntax.html
  build_spec = <<-YAML
    version: 1
    frontend:
      phases:
        preBuild:
          commands:${local.install}
        build:
          commands:${local.build}
      artifacts:
        baseDirectory: ${jsonencode("${var.bundle.folder}/${var.bundle.output}")}
        files:
          - "**/*"
      cache:
        paths:${coalesce(local.cached, " []")}
  YAML
}

# The role that a build runs as: whoever can push has it. Amplify asks for permissions where it deploys a backend, too, and
# this one does not. It is there from the start because taking a role from an app replaces the app:
# https://docs.aws.amazon.com/amplify/latest/userguide/amplify-service-role.html
resource "aws_iam_role" "build" {
  name        = "${var.name}-build"
  description = "Builds ${var.name} and may do nothing else"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "amplify.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account }
        ArnLike      = { "aws:SourceArn" = "arn:aws:amplify:${local.region}:${local.account}:apps/*" }
      }
    }]
  })
}

resource "aws_amplify_app" "this" {
  name                  = var.name
  platform              = "WEB"
  build_spec            = local.build_spec
  environment_variables = var.env_vars
  iam_service_role_arn  = aws_iam_role.build.arn

  custom_rule {
    source = local.pages
    target = "/index.html"
    status = "200"
  }

  # A person sets it, with a token that must not get here.
  lifecycle {
    ignore_changes = [repository]
  }
}

# Held until the app has its repository: Amplify connects none while a branch from before exists.
# https://github.com/aws-amplify/amplify-hosting/issues/2854
resource "aws_amplify_branch" "this" {
  count = var.held ? 0 : 1

  app_id            = aws_amplify_app.this.id
  branch_name       = var.branch
  display_name      = local.label
  framework         = var.framework
  stage             = var.stage
  enable_auto_build = var.auto_build
}

resource "aws_amplify_domain_association" "this" {
  count = var.held ? 0 : length(var.domain[*])

  app_id      = aws_amplify_app.this.id
  domain_name = var.domain.name

  # The records that prove whose domain it is are known only now, and a person writes them where the domain is kept: an
  # apply would wait for that, and give up.
  wait_for_verification = false

  sub_domain {
    branch_name = var.branch
    prefix      = var.domain.prefix
  }

  depends_on = [aws_amplify_branch.this]
}
