# Whose workflows build and deploy it.
module "github" {
  source = "../../github-oidc"

  role_prefix = "alva-staging"
  repository  = "alva/alva"
  branch      = "staging"
  pushes      = [for name in local.services : "${local.repositories}/${name}"]

  environments = { staging = {
    cluster    = module.cluster.name
    services   = [module.api.name, module.auth.name, module.web.name, module.admin.name]
    families   = [module.api.family, module.auth.family, module.web.family, module.admin.family, module.migrations.family]
    shells     = local.services
    log_groups = [for task in [module.api, module.auth, module.web, module.admin, module.migrations, module.data_setup] : task.log_group]
    alarms     = module.monitoring.alarm_names
    topics     = [module.monitoring.topic_name]
    secrets    = keys(module.secrets.arns)
    state      = "staging/terraform.tfstate"
  } }

  states = {
    bucket         = "alva-terraform-state"
    lock_table_arn = "arn:aws:dynamodb:us-east-1:444455556666:table/alva-terraform-locks"
  }
}
