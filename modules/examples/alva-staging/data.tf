module "secrets" {
  source = "../../secrets"

  # A deleted one is gone, and its name is free, at once.
  secrets = { for name, description in {
    database        = "Connection of api, auth and the migration to the database; written by the data set-up task."
    jwt-private-key = "Private key that signs web tokens; set by hand."
    jwt-public-key  = "Public key that checks web tokens; set by hand."
    jwt-secret      = "Shared secret for web tokens; no service is given it yet; set by hand."
    openai-api-key  = "Key of the OpenAI API; no service is given it yet; set and replaced by hand in its console."
    resend-api-key  = "Key of the Resend API; set and replaced by hand in its console."
    cookie-secret   = "Secret that signs cookies; no service is given it yet; set by hand."
  } : "alva-staging-${name}" => { description = description, recovery_days = 0 } }
}

module "rds" {
  source = "../../rds"

  name                = "alva-staging"
  vpc_id              = module.network.vpc_id
  subnet_ids          = module.network.database_subnet_ids
  engine_version      = "17"
  instance_class      = "db.t3.micro"
  storage             = { type = "gp2", gib = 20 }
  multi_az            = false
  backup_days         = 7
  deletion_protection = false
  final_snapshot      = false
}

module "redis" {
  source = "../../elasticache"

  name               = "alva-staging"
  vpc_id             = module.network.vpc_id
  subnet_ids         = module.network.private_subnet_ids
  node_type          = "cache.t3.micro"
  transit_encryption = false
}

# The one task that holds the master login: it makes the database and its login, and writes the connection into its
# secret.
module "data_setup" {
  source = "../../ecs-task"

  name           = "alva-staging-data-setup"
  label          = "data setup"
  vpc_id         = module.network.vpc_id
  container_name = "data-setup"
  image          = "${local.registry}/alva-data-setup:latest"
  repository_arn = "${local.repositories}/alva-data-setup"
  cpu            = 256
  memory         = 512
  log_days       = 30
  https_to       = module.network.https_to
  reaches        = { database = module.rds.way }

  env_vars = {
    DATA_SETUP = jsonencode({
      database = {
        host         = module.rds.endpoint
        port         = module.rds.port
        masterSecret = module.rds.master_secret_arn
        sslmode      = "verify-full"
        logins = [{
          name        = "alva"
          databases   = [{ name = "alva", extensions = [] }]
          connections = [{ secret = "alva-staging-database", template = "postgresql://{user}:{password}@{host}:{port}/alva?sslmode=require" }]
        }]
      }
      services = [for name in [module.api.name, module.auth.name] : { cluster = module.cluster.name, service = name }]
    })
  }

  permissions = [
    { Sid = "MasterLogin", Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = [module.rds.master_secret_arn] },
    {
      Sid    = "Connections"
      Effect = "Allow"
      Action = [
        "secretsmanager:DescribeSecret",
        "secretsmanager:GetSecretValue",
        "secretsmanager:PutSecretValue",
        "secretsmanager:UpdateSecretVersionStage",
      ]
      Resource = [module.secrets.arns["alva-staging-database"]]
    },
    {
      Sid      = "NewDeployments"
      Effect   = "Allow"
      Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
      Resource = [for name in [module.api.name, module.auth.name] : "arn:aws:ecs:us-east-1:444455556666:service/${module.cluster.name}/${name}"]
    },
  ]
}

module "rotation" {
  source = "../../schedule"

  name        = "alva-staging-data-setup-rotation"
  description = "New passwords for the logins of alva-staging"
  expression  = "cron(0 2 1 * ? *)"
  cluster_arn = module.cluster.arn
  subnet_ids  = module.network.private_subnet_ids
  task        = module.data_setup.launch
  command     = ["--rotate", "logins"]
}
