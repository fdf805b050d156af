locals {
  name     = "classla-dev"
  host     = "api-dev.classla.example"
  held     = { for name in ["backend", "frontend"] : name => length(setintersection(var.held_services, ["all", name])) > 0 }
  image    = "111122223333.dkr.ecr.us-east-1.amazonaws.com/${local.name}-backend:latest"
  pulled   = "arn:aws:ecr:us-east-1:111122223333:repository/${local.name}-backend"
  supabase = module.secrets.arns["${local.name}/supabase/credentials"]
  workos   = module.secrets.arns["${local.name}/workos/credentials"]
  app      = module.secrets.arns["${local.name}/app/secrets"]
}

module "ecr" {
  source = "../../ecr"

  repositories = {
    "${local.name}-backend" = {
      keep_images   = 10
      untagged_days = 7
      mutable_tags  = true
      force_delete  = true
      pulled_by     = [module.backend.role_arns[0], module.migrate.role_arns[0]]
    }
  }
}

# With 0 days, a deleted one is gone, and its name is free, at once.
module "secrets" {
  source = "../../secrets"

  secrets = {
    "${local.name}/app/secrets"          = { description = "The application's own as JSON with the key session_secret; set by hand.", recovery_days = 0 }
    "${local.name}/supabase/credentials" = { description = "Supabase as JSON with the keys url, anon_key and service_role_key; set by hand.", recovery_days = 0 }
    "${local.name}/workos/credentials"   = { description = "WorkOS as JSON with the keys api_key and client_id; set by hand.", recovery_days = 0 }
  }
}

module "alb" {
  source = "../../alb"

  name_prefix         = local.name
  vpc_id              = module.network.vpc_id
  subnet_ids          = module.network.public_subnet_ids
  internal            = false
  clients             = { internet = { cidr = "0.0.0.0/0" } }
  certificate         = { arn = module.certificate.arn }
  idle_timeout        = 3600 # WebSockets are silent for long
  deletion_protection = false
  access_logs         = { bucket = "${local.name}-alb-logs", keep_days = 90, force_destroy = true }
}

module "cluster" {
  source = "../../ecs-cluster"

  name = local.name
  failures = {
    topic_arn = module.monitoring.topic_arn
    services  = ["${local.name}-backend"]
    families  = ["${local.name}-migrate"]
  }
}

module "backend" {
  source = "../../ecs-service"

  name           = "${local.name}-backend"
  label          = "backend"
  cluster        = { name = module.cluster.name, arn = module.cluster.arn }
  vpc_id         = module.network.vpc_id
  vpc_name       = module.network.vpc_name
  subnet_ids     = module.network.private_subnet_ids
  container_name = "backend"
  image          = local.image
  repository_arn = local.pulled
  cpu            = 512
  memory         = 1024
  port           = 3001
  desired_count  = 1
  scaling        = { minimum = 1, maximum = 2, targets = { cpu = 70, memory = 80 } }
  held           = local.held.backend
  exec           = true
  log_days       = 90
  permissions    = [{ Sid = "ReadSecrets", Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = [local.supabase, local.workos, local.app] }]

  health_check = {
    command = "node -e \"require('http').get('http://localhost:3001/health', r => process.exit(r.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))\""
    timeout = 3
    start   = 40
  }

  env_vars = {
    NODE_ENV            = "development"
    PORT                = "3001"
    FRONTEND_URL        = module.frontend.address
    WORKOS_REDIRECT_URI = "https://${local.host}/auth/callback"
  }

  secret_arns = {
    SUPABASE_URL              = "${local.supabase}:url::"
    SUPABASE_ANON_KEY         = "${local.supabase}:anon_key::"
    SUPABASE_SERVICE_ROLE_KEY = "${local.supabase}:service_role_key::"
    WORKOS_API_KEY            = "${local.workos}:api_key::"
    WORKOS_CLIENT_ID          = "${local.workos}:client_id::"
    SESSION_SECRET            = "${local.app}:session_secret::"
  }

  # A WebSocket's polling fallback must meet the same task.
  route = { balancer = module.alb.balancer, priority = 10, hosts = [local.host], paths = ["/*"], health_path = "/health", grace = 60, sticky = 86400 }
}

module "migrate" {
  source = "../../ecs-task"

  name           = "${local.name}-migrate"
  label          = "migrate"
  vpc_id         = module.network.vpc_id
  container_name = "migrate"
  image          = local.image
  repository_arn = local.pulled
  command        = ["npm", "run", "migrate"]
  cpu            = 512
  memory         = 1024
  exec           = true
  log_days       = 90
  env_vars       = { NODE_ENV = "development" }
  secret_arns    = { SUPABASE_URL = "${local.supabase}:url::", SUPABASE_SERVICE_ROLE_KEY = "${local.supabase}:service_role_key::" }
}

module "frontend" {
  source = "../../amplify"

  name      = "${local.name}-frontend"
  branch    = "dev" # another branch than production's, so that one push does not deploy both
  stage     = "DEVELOPMENT"
  framework = "React"
  held      = local.held.frontend
  domain    = { name = "app-dev.classla.example" } # of the API's site, or browsers keep its cookies back

  bundle = {
    folder  = "classla-frontend"
    install = ["npm ci"]
    build   = ["npm run build"]
    output  = "dist"
    cached  = ["node_modules/**/*"]
  }

  env_vars = {
    VITE_API_URL          = "https://${local.host}"
    VITE_WORKOS_CLIENT_ID = "client_of_classla"
  }
}
