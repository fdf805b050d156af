# Whose workflows build and deploy it. The provider is production's, as an account has one.
module "github" {
  source = "../../github-oidc"

  role_prefix    = local.name
  repository     = "classla/classla"
  makes_provider = false
  pushes         = [local.pulled]

  environments = { dev = {
    cluster    = module.cluster.name
    services   = [module.backend.name]
    families   = [module.backend.family, module.migrate.family]
    shells     = ["backend"]
    log_groups = [module.backend.log_group, module.migrate.log_group]
    alarms     = module.monitoring.alarm_names
    topics     = [module.monitoring.topic_name]
    secrets    = keys(module.secrets.arns)
    state      = "infrastructure/dev/terraform.tfstate"
  } }

  states = {
    bucket         = "classla-terraform-state"
    lock_table_arn = "arn:aws:dynamodb:us-east-1:111122223333:table/classla-terraform-locks"
  }
}
