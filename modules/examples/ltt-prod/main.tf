locals {
  host         = "mwongozo.alx-ai-tools.com"
  registry     = "411683670812.dkr.ecr.eu-west-1.amazonaws.com"
  repositories = "arn:aws:ecr:eu-west-1:411683670812:repository"
  cluster      = { name = module.cluster.name, arn = module.cluster.arn }

  held = { for name in ["backend", "frontend"] : name => length(setintersection(var.held_services, ["all", "prod_${name}"])) > 0 }
}

module "alb" {
  source = "../../alb"

  name_prefix  = "ltt-prod"
  vpc_id       = data.aws_vpc.vpc.id
  subnet_ids   = local.private_subnet_ids
  internal     = true
  clients      = { proxy = { security_group_id = data.aws_security_group.vpc_proxy.id } }
  idle_timeout = 300 # as long as the proxy keeps a silent stream
}

module "cluster" {
  source = "../../ecs-cluster"

  name = "ltt-prod"
  failures = {
    topic_arn = module.monitoring.topic_arn
    services  = ["ltt-prod-backend", "ltt-prod-frontend"]
    families  = ["ltt-prod-migrate", "ltt-prod-data-setup"]
  }
}

module "backend" {
  source = "../../ecs-service"

  name           = "ltt-prod-backend"
  label          = "prod backend"
  cluster        = local.cluster
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "monitoring-stack-prod-vpc"
  subnet_ids     = local.private_subnet_ids
  container_name = "backend"
  image          = "${local.registry}/ltt-backend:prod-latest"
  repository_arn = "${local.repositories}/ltt-backend"
  cpu            = 512
  memory         = 1024
  port           = 8000
  desired_count  = 2
  scaling        = { minimum = 2, maximum = 4, targets = { cpu = 70 } }
  deployment     = { minimum_percent = 50, maximum_percent = 200 }
  held           = local.held.backend
  exec           = true
  log_days       = 90
  health_check   = { command = "curl -f http://localhost:8000/health || exit 1", start = 60 }
  reaches        = { database = module.rds.way, cache = module.redis.way }

  env_vars = {
    LTT_ENV                    = "prod"
    LTT_AUTH_ENABLED           = "true"
    LTT_DEBUG                  = "false"
    LTT_FRONTEND_URL           = "https://${local.host}"
    LTT_CORS_ORIGINS           = jsonencode(["https://${local.host}"])
    LTT_CSP_FRAME_ANCESTORS    = "'self' https://imbizo.alx-ai-tools.com"
    LTT_LTI_PLATFORM_URL       = "https://imbizo.alx-ai-tools.com"
    PGSSLMODE                  = "verify-full" # of asyncpg and psycopg alike; the image holds the authorities of RDS
    PGSSLROOTCERT              = "/etc/ssl/rds.pem"
    UVICORN_TIMEOUT_KEEP_ALIVE = "310" # longer than the load balancer
  }

  secret_arns = {
    LTT_DATABASE_URL            = module.secrets.arns["ltt/prod/database_url"]
    LTT_CHECKPOINT_DATABASE_URL = module.secrets.arns["ltt/prod/checkpoint_db_url"]
    LTT_REDIS_URL               = module.secrets.arns["ltt/prod/redis_url"]
    LTT_ANTHROPIC_API_KEY       = module.secrets.arns["ltt/prod/anthropic_api_key"]
    LTT_LTI_PRIVATE_KEY         = module.secrets.arns["ltt/prod/lti_private_key"]
    LTT_LTI_PUBLIC_KEY          = module.secrets.arns["ltt/prod/lti_public_key"]
    LTT_LTI_PLATFORM_CONFIG     = module.secrets.arns["ltt/prod/lti_platform_config"]
  }

  route = { balancer = module.alb.balancer, priority = 110, paths = ["/api/*", "/lti/*", "/health"], health_path = "/health", grace = 180 }
}

module "frontend" {
  source = "../../ecs-service"

  name           = "ltt-prod-frontend"
  label          = "prod frontend"
  cluster        = local.cluster
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "monitoring-stack-prod-vpc"
  subnet_ids     = local.private_subnet_ids
  container_name = "frontend"
  image          = "${local.registry}/ltt-frontend:prod-latest"
  repository_arn = "${local.repositories}/ltt-frontend"
  cpu            = 512
  memory         = 1024
  port           = 3000
  desired_count  = 2
  deployment     = { minimum_percent = 50, maximum_percent = 200 }
  held           = local.held.frontend
  exec           = true
  log_days       = 90
  health_check   = { command = "wget -q --spider http://localhost:3000/ || exit 1", start = 60 }

  env_vars = {
    LTI_PLATFORM_URL    = "https://imbizo.alx-ai-tools.com"
    NEXT_PUBLIC_API_URL = ""
    HOSTNAME            = "0.0.0.0"
    KEEP_ALIVE_TIMEOUT  = "310000" # longer than the load balancer
  }

  route = { balancer = module.alb.balancer, priority = 120, paths = ["/*"], health_path = "/", grace = 180 }
}

module "migrate" {
  source = "../../ecs-task"

  name           = "ltt-prod-migrate"
  label          = "prod migrate"
  vpc_id         = data.aws_vpc.vpc.id
  container_name = "migrate"
  image          = "${local.registry}/ltt-backend:prod-latest"
  repository_arn = "${local.repositories}/ltt-backend"
  command        = ["alembic", "upgrade", "head"]
  cpu            = 256
  memory         = 512
  exec           = true
  log_days       = 90
  reaches        = { database = module.rds.way }
  env_vars       = { LTT_ENV = "prod", PGSSLMODE = "verify-full", PGSSLROOTCERT = "/etc/ssl/rds.pem" }

  secret_arns = {
    LTT_DATABASE_URL            = module.secrets.arns["ltt/prod/database_url"]
    LTT_CHECKPOINT_DATABASE_URL = module.secrets.arns["ltt/prod/checkpoint_db_url"]
  }
}
