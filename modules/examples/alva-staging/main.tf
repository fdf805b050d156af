locals {
  registry     = "444455556666.dkr.ecr.us-east-1.amazonaws.com"
  repositories = "arn:aws:ecr:us-east-1:444455556666:repository"
  cluster      = { name = module.cluster.name, arn = module.cluster.arn }
  services     = ["api", "auth", "web", "admin"]

  held = { for name in local.services : name => length(setintersection(var.held_services, ["all", name])) > 0 }

  # Of each service that browsers talk to; its callers find it by its host.
  front = {
    KEEP_ALIVE_TIMEOUT   = "70000" # longer than the load balancer
    NEXT_PUBLIC_API_URL  = "http://${module.names.hosts["api"]}:3001"
    NEXT_PUBLIC_AUTH_URL = "http://${module.names.hosts["auth"]}:3002"
    NODE_ENV             = "production"
  }
}

module "network" {
  source = "../../networking"

  name = "alva-staging"
  cidr = "10.0.0.0/16"
  zones = {
    us-east-1a = { public_block = "10.0.1.0/24", private_block = "10.0.11.0/24", nat_in = "us-east-1a" }
    us-east-1b = { public_block = "10.0.2.0/24", private_block = "10.0.12.0/24", nat_in = "us-east-1a" }
  }
}

module "names" {
  source = "../../service-discovery"

  name     = "alva-staging"
  vpc_id   = module.network.vpc_id
  services = local.services
}

module "alb" {
  source = "../../alb"

  name_prefix         = "alva-staging"
  vpc_id              = module.network.vpc_id
  subnet_ids          = module.network.public_subnet_ids
  internal            = false
  clients             = { internet = { cidr = "0.0.0.0/0" } }
  deletion_protection = false
}

module "ecr" {
  source = "../../ecr"

  repositories = { for name in concat(local.services, ["alva-data-setup"]) : name => {
    keep_images   = 10
    untagged_days = 7
    mutable_tags  = true
    force_delete  = true
  } }
}

module "cluster" {
  source = "../../ecs-cluster"

  name = "alva-staging-cluster"
  failures = {
    topic_arn = module.monitoring.topic_arn
    services  = ["alva-api", "alva-auth", "alva-web", "alva-admin"]
    families  = ["alva-migrations", "alva-staging-data-setup"]
  }
}

module "api" {
  source = "../../ecs-service"

  name           = "alva-api"
  label          = "api"
  cluster        = local.cluster
  vpc_id         = module.network.vpc_id
  vpc_name       = module.network.vpc_name
  subnet_ids     = module.network.private_subnet_ids
  container_name = "api"
  image          = "${local.registry}/api:latest"
  repository_arn = "${local.repositories}/api"
  cpu            = 512
  memory         = 1024
  port           = 3001
  desired_count  = 1
  held           = local.held.api
  exec           = true
  log_days       = 30
  health_check   = { command = "wget -q --spider http://$HOSTNAME:3001/health || exit 1", start = 60 }
  registry       = module.names.registries["api"]
  https_to       = module.network.https_to
  reaches        = { database = module.rds.way, cache = module.redis.way }

  env_vars = {
    CORS_ORIGINS = "http://${module.alb.dns_name}"
    NODE_ENV     = "production"
    REDIS_URL    = "redis://${module.redis.endpoint}:${module.redis.port}"
  }

  secret_arns = {
    DATABASE_URL   = module.secrets.arns["alva-staging-database"]
    JWT_PUBLIC_KEY = module.secrets.arns["alva-staging-jwt-public-key"]
  }

  route = { balancer = module.alb.balancer, priority = 10, paths = ["/api", "/api/*"], health_path = "/health", grace = 180 }
}

module "auth" {
  source = "../../ecs-service"

  name           = "alva-auth"
  label          = "auth"
  cluster        = local.cluster
  vpc_id         = module.network.vpc_id
  vpc_name       = module.network.vpc_name
  subnet_ids     = module.network.private_subnet_ids
  container_name = "auth"
  image          = "${local.registry}/auth:latest"
  repository_arn = "${local.repositories}/auth"
  cpu            = 512
  memory         = 1024
  port           = 3002
  desired_count  = 1
  held           = local.held.auth
  exec           = true
  log_days       = 30
  health_check   = { command = "wget -q --spider http://$HOSTNAME:3002/health || exit 1", start = 60 }
  registry       = module.names.registries["auth"]
  https_to       = module.network.https_to
  reaches        = { database = module.rds.way }

  env_vars = {
    CORS_ORIGINS = "http://${module.alb.dns_name}"
    NODE_ENV     = "production"
  }

  secret_arns = {
    DATABASE_URL    = module.secrets.arns["alva-staging-database"]
    JWT_PRIVATE_KEY = module.secrets.arns["alva-staging-jwt-private-key"]
    JWT_PUBLIC_KEY  = module.secrets.arns["alva-staging-jwt-public-key"]
    RESEND_API_KEY  = module.secrets.arns["alva-staging-resend-api-key"]
  }

  route = { balancer = module.alb.balancer, priority = 20, paths = ["/auth", "/auth/*"], health_path = "/health", grace = 180 }
}

module "web" {
  source = "../../ecs-service"

  name           = "alva-web"
  label          = "web"
  cluster        = local.cluster
  vpc_id         = module.network.vpc_id
  vpc_name       = module.network.vpc_name
  subnet_ids     = module.network.private_subnet_ids
  container_name = "web"
  image          = "${local.registry}/web:latest"
  repository_arn = "${local.repositories}/web"
  cpu            = 512
  memory         = 1024
  port           = 3000
  desired_count  = 1
  held           = local.held.web
  exec           = true
  log_days       = 30
  health_check   = { command = "wget -q --spider http://$HOSTNAME:3000/ || exit 1", start = 60 }
  registry       = module.names.registries["web"]
  https_to       = module.network.https_to
  reaches        = { api = module.api.way, auth = module.auth.way }
  env_vars       = local.front

  route = { balancer = module.alb.balancer, priority = 40, paths = ["/*"], health_path = "/", grace = 180 }
}

module "admin" {
  source = "../../ecs-service"

  name           = "alva-admin"
  label          = "admin"
  cluster        = local.cluster
  vpc_id         = module.network.vpc_id
  vpc_name       = module.network.vpc_name
  subnet_ids     = module.network.private_subnet_ids
  container_name = "admin"
  image          = "${local.registry}/admin:latest"
  repository_arn = "${local.repositories}/admin"
  cpu            = 512
  memory         = 1024
  port           = 3003
  desired_count  = 1
  held           = local.held.admin
  exec           = true
  log_days       = 30
  health_check   = { command = "wget -q --spider http://$HOSTNAME:3003/admin || exit 1", start = 60 }
  registry       = module.names.registries["admin"]
  https_to       = module.network.https_to
  reaches        = { api = module.api.way, auth = module.auth.way }
  env_vars       = local.front

  route = { balancer = module.alb.balancer, priority = 30, paths = ["/admin", "/admin/*"], health_path = "/admin", grace = 180 }
}

module "migrations" {
  source = "../../ecs-task"

  name           = "alva-migrations"
  label          = "migrations"
  vpc_id         = module.network.vpc_id
  container_name = "migrations"
  image          = "${local.registry}/api:latest"
  repository_arn = "${local.repositories}/api"
  command        = ["pnpm", "db:migrate"]
  cpu            = 256
  memory         = 512
  exec           = true
  log_days       = 30
  log_prefix     = "migrations"
  https_to       = module.network.https_to
  reaches        = { database = module.rds.way }
  secret_arns    = { DATABASE_URL = module.secrets.arns["alva-staging-database"] }
}
