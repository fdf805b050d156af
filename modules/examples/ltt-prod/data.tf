module "secrets" {
  source = "../../secrets"

  secrets = {
    "ltt/prod/anthropic_api_key"   = { description = "Key of the Anthropic API; set and replaced by hand in its console." }
    "ltt/prod/checkpoint_db_url"   = { description = "Connection to the checkpoints database; written by the data set-up task." }
    "ltt/prod/database_url"        = { description = "Connection of the backend to its database; written by the data set-up task." }
    "ltt/prod/lti_platform_config" = { description = "LTI platforms as JSON; set by hand." }
    "ltt/prod/lti_private_key"     = { description = "Private RSA key of the LTI tool; set and replaced by hand." }
    "ltt/prod/lti_public_key"      = { description = "Public RSA key of the LTI tool; set and replaced by hand." }
    "ltt/prod/redis_url"           = { description = "Connection to Redis; written by the data set-up task." }
  }
}

module "rds" {
  source = "../../rds"

  name                 = "ltt-prod"
  vpc_id               = data.aws_vpc.vpc.id
  subnet_ids           = local.database_subnet_ids
  engine_version       = "17"
  instance_class       = "db.t4g.small"
  storage              = { gib = 20, maximum_gib = 100 }
  multi_az             = true
  backup_days          = 14
  customer_key         = true
  performance_insights = true
}

module "redis" {
  source = "../../elasticache"

  name       = "ltt-prod"
  vpc_id     = data.aws_vpc.vpc.id
  subnet_ids = local.private_subnet_ids
  node_type  = "cache.t4g.micro"
}

# The one task that holds the master login: it makes databases and logins, gives the cache its token and writes each
# connection into its secret.
module "data_setup" {
  source = "../../ecs-task"

  name           = "ltt-prod-data-setup"
  label          = "data setup"
  vpc_id         = data.aws_vpc.vpc.id
  container_name = "data-setup"
  image          = "${local.registry}/ltt-data-setup:prod-1"
  repository_arn = "${local.repositories}/ltt-data-setup"
  cpu            = 256
  memory         = 512
  log_days       = 90
  reaches        = { database = module.rds.way }

  env_vars = {
    DATA_SETUP = jsonencode({
      cache = {
        connections      = [{ secret = "ltt/prod/redis_url", template = "rediss://:{token}@{host}:{port}/0" }]
        host             = module.redis.endpoint
        port             = module.redis.port
        replicationGroup = module.redis.replication_group_id
      }
      database = {
        host         = module.rds.endpoint
        port         = module.rds.port
        masterSecret = module.rds.master_secret_arn
        sslmode      = "verify-full"
        logins = [{
          name      = "ltt_prod"
          databases = [for name in ["ltt_prod", "ltt_prod_checkpoints"] : { name = name, extensions = [] }]
          connections = [
            { secret = "ltt/prod/database_url", template = "postgresql+asyncpg://{user}:{password}@{host}:{port}/ltt_prod" },
            { secret = "ltt/prod/checkpoint_db_url", template = "postgresql://{user}:{password}@{host}:{port}/ltt_prod_checkpoints" },
          ]
        }]
      }
      services = [{ cluster = module.cluster.name, service = module.backend.name }]
    })
  }

  permissions = [
    { Sid = "MasterLogin", Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = [module.rds.master_secret_arn] },
    {
      Sid       = "MasterKey"
      Effect    = "Allow"
      Action    = ["kms:Decrypt"]
      Resource  = [module.rds.key_arn]
      Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.eu-west-1.amazonaws.com" } }
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
      Resource = [for name in ["database_url", "checkpoint_db_url", "redis_url"] : module.secrets.arns["ltt/prod/${name}"]]
    },
    {
      Sid      = "CacheToken"
      Effect   = "Allow"
      Action   = ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"]
      Resource = [module.redis.arn]
    },
    {
      Sid      = "NewDeployments"
      Effect   = "Allow"
      Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
      Resource = ["arn:aws:ecs:eu-west-1:411683670812:service/${module.cluster.name}/${module.backend.name}"]
    },
  ]
}

module "rotation" {
  source = "../../schedule"

  name        = "ltt-prod-data-setup-rotation"
  description = "New passwords for the logins of ltt-prod"
  expression  = "cron(0 2 8 * ? *)" # a week after dev and staging
  cluster_arn = module.cluster.arn
  subnet_ids  = local.private_subnet_ids
  task        = module.data_setup.launch
  command     = ["--rotate", "logins"]
}
