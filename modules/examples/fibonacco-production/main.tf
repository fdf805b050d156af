locals {
  host           = "api.fibonacco.com"
  frontend_hosts = { app = "app.fibonacco.com", learn = "learn.fibonacco.com" }
  registry       = "888899990000.dkr.ecr.us-east-1.amazonaws.com"
  repositories   = "arn:aws:ecr:us-east-1:888899990000:repository"
  cluster        = { name = module.cluster.name, arn = module.cluster.arn }
  services       = [module.api.name, module.queue_worker.name, module.scheduler.name]
  log_group      = { name = aws_cloudwatch_log_group.laravel.name, arn = aws_cloudwatch_log_group.laravel.arn }

  held = { for name in ["api", "queue_worker", "scheduler"] : name => length(setintersection(var.held_services, ["all", name])) > 0 }

  # What all that runs Laravel is told.
  laravel = {
    APP_NAME           = "Fibonacco Operations Platform"
    APP_ENV            = "production"
    APP_DEBUG          = "false"
    APP_URL            = "https://${local.host}"
    AWS_BUCKET         = module.assets_bucket.name
    AWS_DEFAULT_REGION = "us-east-1"
    AWS_EMF_NAMESPACE  = "learning-center"
    CACHE_DRIVER       = "redis"
    DB_CONNECTION      = "pgsql"
    DB_DATABASE        = "learning_center"
    DB_PORT            = module.aurora.port
    QUEUE_CONNECTION   = "redis"
    REDIS_HOST         = module.redis.endpoint
    REDIS_PORT         = module.redis.port
    REDIS_URL          = "tls://${module.redis.endpoint}:${module.redis.port}"
    SESSION_DRIVER     = "redis"
  }

  laravel_secrets = {
    APP_KEY               = module.secrets.arns["learning-center-production/app/key"]
    DB_HOST               = "${module.secrets.arns["learning-center/database/credentials"]}:DB_HOST::"
    DB_USERNAME           = "${module.secrets.arns["learning-center/database/credentials"]}:DB_USERNAME::"
    DB_PASSWORD           = "${module.secrets.arns["learning-center/database/credentials"]}:DB_PASSWORD::"
    ELEVENLABS_API_KEY    = module.secrets.arns["learning-center-production/elevenlabs/api-key"]
    OPENROUTER_API_KEY    = module.secrets.arns["learning-center-production/openrouter/api-key"]
    OPENAI_API_KEY        = module.secrets.arns["learning-center-production/openai/api-key"]
    TWILIO_ACCOUNT_SID    = "${module.secrets.arns["learning-center-production/twilio/credentials"]}:account_sid::"
    TWILIO_AUTH_TOKEN     = "${module.secrets.arns["learning-center-production/twilio/credentials"]}:auth_token::"
    TWILIO_PHONE_NUMBER   = "${module.secrets.arns["learning-center-production/twilio/credentials"]}:phone_number::"
    STRIPE_KEY            = "${module.secrets.arns["learning-center-production/stripe/credentials"]}:key::"
    STRIPE_SECRET         = "${module.secrets.arns["learning-center-production/stripe/credentials"]}:secret::"
    STRIPE_WEBHOOK_SECRET = "${module.secrets.arns["learning-center-production/stripe/credentials"]}:webhook_secret::"
  }

  laravel_permissions = [
    {
      Sid    = "ReadSecrets"
      Effect = "Allow"
      Action = ["secretsmanager:GetSecretValue"]
      Resource = [for name in [
        "learning-center/database/credentials",
        "learning-center-production/app/key",
        "learning-center-production/elevenlabs/api-key",
        "learning-center-production/openrouter/api-key",
        "learning-center-production/openai/api-key",
        "learning-center-production/twilio/credentials",
        "learning-center-production/stripe/credentials",
      ] : module.secrets.arns[name]]
    },
    {
      Sid      = "UseAssetsBucket"
      Effect   = "Allow"
      Action   = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]
      Resource = [module.assets_bucket.arn, "${module.assets_bucket.arn}/*"]
    },
    {
      Sid      = "SendMail"
      Effect   = "Allow"
      Action   = ["ses:SendEmail", "ses:SendRawEmail"]
      Resource = ["arn:aws:ses:us-east-1:888899990000:identity/fibonacco.com"]
    },
    {
      Sid      = "WriteLog"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = ["${aws_cloudwatch_log_group.laravel.arn}:*"]
    },
  ]
}

module "ecr" {
  source = "../../ecr"

  repositories = { for name in ["learning-center-backend", "learning-center-data-setup"] : name => { keep_images = 10, untagged_days = 7, mutable_tags = true } }
}

data "aws_route53_zone" "alb_zone" {
  name         = "fibonacco.com"
  private_zone = false
}

module "alb_certificate" {
  source = "../../certificate"

  zone_id = data.aws_route53_zone.alb_zone.zone_id
  hosts   = [local.host]
}

module "alb" {
  source = "../../alb"

  name_prefix = "learning-center"
  vpc_id      = data.aws_vpc.vpc.id
  subnet_ids  = local.public_subnet_ids
  internal    = false
  clients     = { internet = { cidr = "0.0.0.0/0" } }
  certificate = { arn = module.alb_certificate.arn }
}

module "alb_names" {
  source = "../../alias-records"

  zone_id = data.aws_route53_zone.alb_zone.zone_id
  hosts   = { api = local.host }
  target  = module.alb.target
}

module "cluster" {
  source = "../../ecs-cluster"

  name               = "learning-center-cluster"
  container_insights = true
  failures = {
    topic_arn = module.monitoring.topic_arn
    services  = ["learning-center-service", "learning-center-queue-worker", "learning-center-scheduler"]
    families  = ["learning-center-migration", "learning-center-data-setup"]
  }
}

# Of all that runs Laravel.
resource "aws_cloudwatch_log_group" "laravel" {
  name              = "/ecs/learning-center"
  retention_in_days = 7
}

module "api" {
  source = "../../ecs-service"

  name           = "learning-center-api"
  service_name   = "learning-center-service"
  label          = "api"
  cluster        = local.cluster
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "vpc-0123456789abcdef0"
  subnet_ids     = local.private_subnet_ids
  container_name = "laravel"
  image          = "${local.registry}/learning-center-backend:latest"
  repository_arn = "${local.repositories}/learning-center-backend"
  cpu            = 2048
  memory         = 4096
  port           = 80
  desired_count  = 1
  scaling        = { minimum = 1, maximum = 10, targets = { cpu = 70 } }
  held           = local.held.api
  exec           = true
  log_group      = local.log_group
  log_prefix     = "laravel"
  health_check   = { command = "curl -fsS -o /dev/null http://localhost:80/health || exit 1", start = 60 }
  env_vars       = local.laravel
  secret_arns    = local.laravel_secrets
  permissions    = local.laravel_permissions
  reaches        = { database = module.aurora.way, cache = module.redis.way }
  route          = { balancer = module.alb.balancer, priority = 10, hosts = [local.host], paths = ["/*"], health_path = "/health", grace = 180 }
}

module "queue_worker" {
  source = "../../ecs-service"

  name           = "learning-center-queue-worker"
  label          = "queue worker"
  cluster        = local.cluster
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "vpc-0123456789abcdef0"
  subnet_ids     = local.private_subnet_ids
  container_name = "queue-worker"
  image          = "${local.registry}/learning-center-backend:latest"
  repository_arn = "${local.repositories}/learning-center-backend"
  command        = ["php", "artisan", "queue:work", "redis", "--sleep=3", "--tries=3"]
  cpu            = 256
  memory         = 512
  stop_seconds   = 90 # a job may take the 60 that Laravel gives it
  desired_count  = 2
  held           = local.held.queue_worker
  exec           = true
  log_group      = local.log_group
  log_prefix     = "queue-worker"
  env_vars       = local.laravel
  secret_arns    = local.laravel_secrets
  permissions    = local.laravel_permissions
  reaches        = { database = module.aurora.way, cache = module.redis.way }

  scaling = {
    minimum = 1
    maximum = 10
    targets = { queueDepth = 100 } # of the jobs that wait, for each worker
    loads   = { queueDepth = { namespace = "learning-center", metric = "QueueDepth", shared = true } }
  }
}

module "scheduler" {
  source = "../../ecs-service"

  name           = "learning-center-scheduler"
  label          = "scheduler"
  cluster        = local.cluster
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "vpc-0123456789abcdef0"
  subnet_ids     = local.private_subnet_ids
  container_name = "scheduler"
  image          = "${local.registry}/learning-center-backend:latest"
  repository_arn = "${local.repositories}/learning-center-backend"
  command        = ["php", "artisan", "schedule:work"]
  cpu            = 256
  memory         = 512
  desired_count  = 1
  deployment     = { minimum_percent = 0, maximum_percent = 100 } # never two at once: each would start what is due
  held           = local.held.scheduler
  exec           = true
  log_group      = local.log_group
  log_prefix     = "scheduler"
  env_vars       = local.laravel
  secret_arns    = local.laravel_secrets
  permissions    = local.laravel_permissions
  reaches        = { database = module.aurora.way, cache = module.redis.way }
}

module "migration" {
  source = "../../ecs-task"

  name           = "learning-center-migration"
  label          = "migration"
  vpc_id         = data.aws_vpc.vpc.id
  container_name = "migration"
  image          = "${local.registry}/learning-center-backend:latest"
  repository_arn = "${local.repositories}/learning-center-backend"
  command        = ["php", "artisan", "migrate", "--force"]
  cpu            = 256
  memory         = 512
  exec           = true
  log_group      = local.log_group
  log_prefix     = "migration"
  env_vars       = local.laravel
  secret_arns    = local.laravel_secrets
  reaches        = { database = module.aurora.way }
}
