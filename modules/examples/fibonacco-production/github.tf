# Whose workflows build and deploy it, the front end, too.
module "github" {
  source = "../../github-oidc"

  role_prefix = "fibonacco-production"
  repository  = "fibonacco/learning-center"
  pushes      = ["${local.repositories}/learning-center-backend"]

  environments = { production = {
    cluster    = module.cluster.name
    services   = local.services
    families   = [module.api.family, module.queue_worker.family, module.scheduler.family, module.migration.family]
    shells     = ["laravel", "queue-worker", "scheduler"]
    log_groups = [aws_cloudwatch_log_group.laravel.name, module.data_setup.log_group]
    alarms     = module.monitoring.alarm_names
    topics     = [module.monitoring.topic_name]
    secrets    = keys(module.secrets.arns)
    site       = { bucket_arn = module.frontend_bucket.arn, distribution_arn = module.cdn.arn }
    state      = "production/terraform.tfstate"
  } }

  states = {
    bucket         = "learning-center-terraform-state"
    lock_table_arn = "arn:aws:dynamodb:us-east-1:888899990000:table/learning-center-terraform-locks"
  }
}
