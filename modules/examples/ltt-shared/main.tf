module "ecr" {
  source = "../../ecr"

  # Of all environments: production's images lie in them, too.
  repositories = {
    ltt-backend    = { keep_images = 10, untagged_days = 7, tag_prefixes = ["prod-", "staging-", "dev-"], mutable_tags = true }
    ltt-frontend   = { keep_images = 10, untagged_days = 7, tag_prefixes = ["prod-", "staging-", "dev-"], mutable_tags = true }
    ltt-data-setup = { keep_images = 10, untagged_days = 7, tag_prefixes = ["prod-", "staging-", "dev-"] }
  }
}

module "github" {
  source = "../../github-oidc"

  role_prefix = "github-actions"
  repository  = "alx-ai/ltt"

  # What stands in other stacks is known by how it is named.
  environments = { for name in ["dev", "staging", "prod"] : name => {
    cluster    = "ltt-${name}"
    services   = ["ltt-${name}-*"]
    families   = ["ltt-${name}-*"]
    shells     = ["*"]
    log_groups = ["/ecs/ltt-${name}-*"]
    alarms     = ["ltt-${name}-*"]
    topics     = ["ltt-${name}-alarms"]
    secrets    = ["ltt/${name}/*"]
    state      = "ltt/*"
    lock       = "release-${name}"
  } }

  pushes = [for name in ["ltt-backend", "ltt-frontend"] : "arn:aws:ecr:eu-west-1:411683670812:repository/${name}"]

  states = {
    bucket         = "alx-monitoring-terraform-state-411683670812"
    lock_table_arn = "arn:aws:dynamodb:eu-west-1:411683670812:table/terraform-state-locks"
  }
}
