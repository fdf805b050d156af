locals {
  application_secrets = {
    "learning-center/database/credentials"          = "Login of the application as JSON with the keys DB_HOST, DB_PORT, DB_NAME, DB_USERNAME and DB_PASSWORD; written by the data set-up task."
    "learning-center-production/app/key"            = "Laravel's APP_KEY, base64: and all; set by hand."
    "learning-center-production/elevenlabs/api-key" = "Key of the ElevenLabs API; set and replaced by hand in its console."
    "learning-center-production/openrouter/api-key" = "Key of the OpenRouter API; set and replaced by hand in its console."
    "learning-center-production/openai/api-key"     = "Key of the OpenAI API; set and replaced by hand in its console."
    "learning-center-production/twilio/credentials" = "Twilio as JSON with the keys account_sid, auth_token and phone_number; set by hand."
    "learning-center-production/stripe/credentials" = "Stripe as JSON with the keys key, secret and webhook_secret; set by hand."
  }
}

module "secrets" {
  source = "../../secrets"

  secrets = { for name, description in local.application_secrets : name => { description = description } }
}

module "aurora" {
  source = "../../aurora"

  name                 = "learning-center-db"
  vpc_id               = data.aws_vpc.vpc.id
  subnet_ids           = local.database_subnet_ids
  engine_version       = "15.15"
  instance_class       = "db.r6g.large"
  instances            = { a = "us-east-1a", b = "us-east-1b" } # one writes, the other reads and takes over
  backup_days          = 7
  backup_window        = "03:00-04:00"
  maintenance_window   = "sun:05:00-sun:06:00"
  customer_key         = true
  performance_insights = true
}

module "redis" {
  source = "../../elasticache"

  name       = "learning-center-redis"
  vpc_id     = data.aws_vpc.vpc.id
  subnet_ids = local.private_subnet_ids
  node_type  = "cache.r6g.large"
  nodes      = 2
  multi_az   = true
}

module "assets_bucket" {
  source = "../../bucket"

  name         = "learning-center-assets-production"
  old_versions = { moves = [{ to = "GLACIER_IR", days = 90 }], expire_days = 365 }
}

# The one task that holds the master login: it makes the database and its login, and writes that into its secret.
module "data_setup" {
  source = "../../ecs-task"

  name           = "learning-center-data-setup"
  label          = "data setup"
  vpc_id         = data.aws_vpc.vpc.id
  container_name = "data-setup"
  image          = "${local.registry}/learning-center-data-setup:latest"
  repository_arn = "${local.repositories}/learning-center-data-setup"
  cpu            = 256
  memory         = 512
  log_days       = 30
  reaches        = { database = module.aurora.way }

  env_vars = {
    DATA_SETUP = jsonencode({
      database = {
        host         = module.aurora.endpoint
        port         = module.aurora.port
        masterSecret = module.aurora.master_secret_arn
        sslmode      = "verify-full"
        logins = [{
          name      = "learning_center"
          databases = [{ name = "learning_center", extensions = ["vector"] }]
          connections = [{
            secret   = "learning-center/database/credentials"
            template = { DB_HOST = "{host}", DB_PORT = "{port}", DB_NAME = "learning_center", DB_USERNAME = "{user}", DB_PASSWORD = "{password}" }
          }]
        }]
      }
      services = [for name in local.services : { cluster = module.cluster.name, service = name }]
    })
  }

  permissions = [
    { Sid = "MasterLogin", Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = [module.aurora.master_secret_arn] },
    {
      Sid       = "MasterKey"
      Effect    = "Allow"
      Action    = ["kms:Decrypt"]
      Resource  = [module.aurora.key_arn]
      Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.us-east-1.amazonaws.com" } }
    },
    {
      Sid    = "Connections"
      Effect = "Allow"
      Action = [
        "secretsmanager:DescribeSecret",
        "secretsmanager:GetSecretValue",
        "secretsmanager:PutSecretValue",
        "secretsmanager:UpdateSecretVersionStage",
      ]
      Resource = [module.secrets.arns["learning-center/database/credentials"]]
    },
    {
      Sid      = "NewDeployments"
      Effect   = "Allow"
      Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
      Resource = [for name in local.services : "arn:aws:ecs:us-east-1:888899990000:service/${module.cluster.name}/${name}"]
    },
  ]
}

module "rotation" {
  source = "../../schedule"

  name        = "learning-center-data-setup-rotation"
  description = "New passwords for the logins of learning-center-db"
  expression  = "cron(0 7 1 * ? *)" # every month, at night in America
  cluster_arn = module.cluster.arn
  subnet_ids  = local.private_subnet_ids
  task        = module.data_setup.launch
  command     = ["--rotate", "logins"]
}
