# Both environments share a database, in which each has its own, and a cache, in which each has a number.
module "rds" {
  source = "../../rds"

  name                = "ltt-nonprod"
  vpc_id              = data.aws_vpc.vpc.id
  subnet_ids          = module.subnets.database_subnet_ids
  engine_version      = "17"
  instance_class      = "db.t4g.micro"
  storage             = { gib = 20 }
  multi_az            = false
  backup_days         = 7
  deletion_protection = false
  final_snapshot      = false
}

module "redis" {
  source = "../../elasticache"

  name       = "ltt-nonprod"
  vpc_id     = data.aws_vpc.vpc.id
  subnet_ids = module.subnets.private_subnet_ids
  node_type  = "cache.t4g.micro"
}

# A deleted one is gone, and its name is free, at once.
module "secrets" {
  source   = "../../secrets"
  for_each = local.environments

  secrets = {
    "ltt/${each.key}/anthropic_api_key"   = { recovery_days = 0, description = "Key of the Anthropic API; set and replaced by hand in its console." }
    "ltt/${each.key}/checkpoint_db_url"   = { recovery_days = 0, description = "Connection to the checkpoints database; written by the data set-up task." }
    "ltt/${each.key}/database_url"        = { recovery_days = 0, description = "Connection of the backend to its database; written by the data set-up task." }
    "ltt/${each.key}/lti_platform_config" = { recovery_days = 0, description = "LTI platforms as JSON; set by hand." }
    "ltt/${each.key}/lti_private_key"     = { recovery_days = 0, description = "Private RSA key of the LTI tool; set and replaced by hand." }
    "ltt/${each.key}/lti_public_key"      = { recovery_days = 0, description = "Public RSA key of the LTI tool; set and replaced by hand." }
    "ltt/${each.key}/redis_url"           = { recovery_days = 0, description = "Connection to Redis; written by the data set-up task." }
  }
}

# The one task that holds the master login: it makes databases and logins, gives the cache its token and writes each
# connection into its secret.
module "data_setup" {
  source = "../../ecs-task"

  name           = "ltt-nonprod-data-setup"
  label          = "data setup"
  vpc_id         = data.aws_vpc.vpc.id
  container_name = "data-setup"
  image          = "${local.registry}/ltt-data-setup:dev-1"
  repository_arn = "${local.repositories}/ltt-data-setup"
  cpu            = 256
  memory         = 512
  log_days       = 30
  reaches        = { database = module.rds.way }

  env_vars = {
    DATA_SETUP = jsonencode({
      cache = {
        connections = [
          for number, name in keys(local.environments) : { secret = "ltt/${name}/redis_url", template = "rediss://:{token}@{host}:{port}/${number}" }
        ]
        host             = module.redis.endpoint
        port             = module.redis.port
        replicationGroup = module.redis.replication_group_id
      }
      database = {
        host         = module.rds.endpoint
        port         = module.rds.port
        masterSecret = module.rds.master_secret_arn
        sslmode      = "verify-full"
        logins = [
          for name in keys(local.environments) : {
            name      = "ltt_${name}"
            databases = [for database in ["ltt_${name}", "ltt_${name}_checkpoints"] : { name = database, extensions = [] }]
            connections = [
              { secret = "ltt/${name}/database_url", template = "postgresql+asyncpg://{user}:{password}@{host}:{port}/ltt_${name}" },
              { secret = "ltt/${name}/checkpoint_db_url", template = "postgresql://{user}:{password}@{host}:{port}/ltt_${name}_checkpoints" },
            ]
          }
        ]
      }
      services = [for name, backend in module.backend : { cluster = module.cluster[name].name, service = backend.name }]
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
      Resource = concat(
        flatten([for name, secrets in module.secrets : [secrets.arns["ltt/${name}/database_url"], secrets.arns["ltt/${name}/checkpoint_db_url"]]]),
        [for name, secrets in module.secrets : secrets.arns["ltt/${name}/redis_url"]],
      )
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
      Resource = [for name, backend in module.backend : "arn:aws:ecs:eu-west-1:411683670812:service/${module.cluster[name].name}/${backend.name}"]
    },
  ]
}

module "rotation" {
  source = "../../schedule"

  name        = "ltt-nonprod-data-setup-rotation"
  description = "New passwords for the logins of ltt-nonprod"
  expression  = "cron(0 2 1 * ? *)" # a week before production
  cluster_arn = module.cluster["dev"].arn
  subnet_ids  = module.subnets.private_subnet_ids
  task        = module.data_setup.launch
  command     = ["--rotate", "logins"]
}
