locals {
  environments = {
    dev     = { host = "dev-mwongozo.alx-ai-tools.com", authenticates = false, debugs = true, priority = 100 }
    staging = { host = "staging-mwongozo.alx-ai-tools.com", authenticates = true, debugs = false, priority = 200 }
  }

  registry     = "411683670812.dkr.ecr.eu-west-1.amazonaws.com"
  repositories = "arn:aws:ecr:eu-west-1:411683670812:repository"
  clusters     = { for name, cluster in module.cluster : name => { name = cluster.name, arn = cluster.arn } }

  held = {
    for name in keys(local.environments) : name => {
      for service in ["backend", "frontend"] : service => length(setintersection(var.held_services, ["all", "${name}_${service}"])) > 0
    }
  }
}

module "alb" {
  source = "../../alb"

  name_prefix         = "ltt-nonprod"
  vpc_id              = data.aws_vpc.vpc.id
  subnet_ids          = module.subnets.private_subnet_ids
  internal            = true
  clients             = { proxy = { security_group_id = data.aws_security_group.vpc_proxy.id } }
  idle_timeout        = 300 # as long as the proxy keeps a silent stream
  deletion_protection = false
}

module "cluster" {
  source   = "../../ecs-cluster"
  for_each = local.environments

  name = "ltt-${each.key}"
  failures = {
    topic_arn = module.monitoring.topic_arn
    services  = ["ltt-${each.key}-backend", "ltt-${each.key}-frontend"]
    families  = concat(["ltt-${each.key}-migrate"], each.key == "dev" ? ["ltt-nonprod-data-setup"] : [])
  }
}

module "backend" {
  source   = "../../ecs-service"
  for_each = local.environments

  name           = "ltt-${each.key}-backend"
  label          = "${each.key} backend"
  cluster        = local.clusters[each.key]
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "monitoring-stack-prod-vpc"
  subnet_ids     = module.subnets.private_subnet_ids
  container_name = "backend"
  image          = "${local.registry}/ltt-backend:${each.key}-latest"
  repository_arn = "${local.repositories}/ltt-backend"
  cpu            = 256
  memory         = 512
  port           = 8000
  desired_count  = 1
  deployment     = { minimum_percent = 100, maximum_percent = 200 }
  held           = local.held[each.key].backend
  exec           = true
  log_days       = 30
  health_check   = { command = "curl -f http://localhost:8000/health || exit 1", start = 60 }
  reaches        = { database = module.rds.way, cache = module.redis.way }

  env_vars = {
    LTT_ENV                    = "dev" # of both: what is not production knows no other
    LTT_AUTH_ENABLED           = tostring(each.value.authenticates)
    LTT_DEBUG                  = tostring(each.value.debugs)
    LTT_FRONTEND_URL           = "https://${each.value.host}"
    LTT_CORS_ORIGINS           = jsonencode(["https://${each.value.host}"])
    LTT_CSP_FRAME_ANCESTORS    = "'self' https://imbizo.alx-ai-tools.com"
    LTT_LTI_PLATFORM_URL       = "https://imbizo.alx-ai-tools.com"
    PGSSLMODE                  = "verify-full" # of asyncpg and psycopg alike; the image holds the authorities of RDS
    PGSSLROOTCERT              = "/etc/ssl/rds.pem"
    UVICORN_TIMEOUT_KEEP_ALIVE = "310" # longer than the load balancer
  }

  secret_arns = {
    LTT_DATABASE_URL            = module.secrets[each.key].arns["ltt/${each.key}/database_url"]
    LTT_CHECKPOINT_DATABASE_URL = module.secrets[each.key].arns["ltt/${each.key}/checkpoint_db_url"]
    LTT_REDIS_URL               = module.secrets[each.key].arns["ltt/${each.key}/redis_url"]
    LTT_ANTHROPIC_API_KEY       = module.secrets[each.key].arns["ltt/${each.key}/anthropic_api_key"]
    LTT_LTI_PRIVATE_KEY         = module.secrets[each.key].arns["ltt/${each.key}/lti_private_key"]
    LTT_LTI_PUBLIC_KEY          = module.secrets[each.key].arns["ltt/${each.key}/lti_public_key"]
    LTT_LTI_PLATFORM_CONFIG     = module.secrets[each.key].arns["ltt/${each.key}/lti_platform_config"]
  }

  route = {
    balancer    = module.alb.balancer
    priority    = each.value.priority + 10
    hosts       = [each.value.host]
    paths       = ["/api/*", "/lti/*", "/health"]
    health_path = "/health"
    grace       = 180
  }
}

module "frontend" {
  source   = "../../ecs-service"
  for_each = local.environments

  name           = "ltt-${each.key}-frontend"
  label          = "${each.key} frontend"
  cluster        = local.clusters[each.key]
  vpc_id         = data.aws_vpc.vpc.id
  vpc_name       = "monitoring-stack-prod-vpc"
  subnet_ids     = module.subnets.private_subnet_ids
  container_name = "frontend"
  image          = "${local.registry}/ltt-frontend:${each.key}-latest"
  repository_arn = "${local.repositories}/ltt-frontend"
  cpu            = 256
  memory         = 512
  port           = 3000
  desired_count  = 1
  deployment     = { minimum_percent = 100, maximum_percent = 200 }
  held           = local.held[each.key].frontend
  exec           = true
  log_days       = 30
  health_check   = { command = "wget -q --spider http://localhost:3000/ || exit 1", start = 60 }

  env_vars = {
    LTI_PLATFORM_URL    = "https://imbizo.alx-ai-tools.com"
    NEXT_PUBLIC_API_URL = ""
    HOSTNAME            = "0.0.0.0"
    KEEP_ALIVE_TIMEOUT  = "310000" # longer than the load balancer
  }

  route = {
    balancer    = module.alb.balancer
    priority    = each.value.priority + 20
    hosts       = [each.value.host]
    paths       = ["/*"]
    health_path = "/"
    grace       = 180
  }
}

module "migrate" {
  source   = "../../ecs-task"
  for_each = local.environments

  name           = "ltt-${each.key}-migrate"
  label          = "${each.key} migrate"
  vpc_id         = data.aws_vpc.vpc.id
  container_name = "migrate"
  image          = "${local.registry}/ltt-backend:${each.key}-latest"
  repository_arn = "${local.repositories}/ltt-backend"
  command        = ["alembic", "upgrade", "head"]
  cpu            = 256
  memory         = 512
  exec           = true
  log_days       = 30
  reaches        = { database = module.rds.way }
  env_vars       = { LTT_ENV = "dev", PGSSLMODE = "verify-full", PGSSLROOTCERT = "/etc/ssl/rds.pem" }

  secret_arns = {
    LTT_DATABASE_URL            = module.secrets[each.key].arns["ltt/${each.key}/database_url"]
    LTT_CHECKPOINT_DATABASE_URL = module.secrets[each.key].arns["ltt/${each.key}/checkpoint_db_url"]
  }
}
