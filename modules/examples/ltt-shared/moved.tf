moved {
  from = aws_ecr_lifecycle_policy.ltt_backend
  to   = module.ecr.aws_ecr_lifecycle_policy.this["ltt-backend"]
}

moved {
  from = aws_ecr_lifecycle_policy.ltt_data_setup
  to   = module.ecr.aws_ecr_lifecycle_policy.this["ltt-data-setup"]
}

moved {
  from = aws_ecr_lifecycle_policy.ltt_frontend
  to   = module.ecr.aws_ecr_lifecycle_policy.this["ltt-frontend"]
}

moved {
  from = aws_ecr_repository.ltt_backend
  to   = module.ecr.aws_ecr_repository.this["ltt-backend"]
}

moved {
  from = aws_ecr_repository.ltt_data_setup
  to   = module.ecr.aws_ecr_repository.this["ltt-data-setup"]
}

moved {
  from = aws_ecr_repository.ltt_frontend
  to   = module.ecr.aws_ecr_repository.this["ltt-frontend"]
}

moved {
  from = aws_iam_openid_connect_provider.github
  to   = module.github.aws_iam_openid_connect_provider.this[0]
}

moved {
  from = aws_iam_role.github_build
  to   = module.github.aws_iam_role.build
}

moved {
  from = aws_iam_role.github_deploy_dev
  to   = module.github.aws_iam_role.deploy["dev"]
}

moved {
  from = aws_iam_role.github_deploy_prod
  to   = module.github.aws_iam_role.deploy["prod"]
}

moved {
  from = aws_iam_role.github_deploy_staging
  to   = module.github.aws_iam_role.deploy["staging"]
}

moved {
  from = aws_iam_role_policy.github_build
  to   = module.github.aws_iam_role_policy.build
}

moved {
  from = aws_iam_role_policy.github_deploy_dev
  to   = module.github.aws_iam_role_policy.deploy["dev"]
}

moved {
  from = aws_iam_role_policy.github_deploy_prod
  to   = module.github.aws_iam_role_policy.deploy["prod"]
}

moved {
  from = aws_iam_role_policy.github_deploy_staging
  to   = module.github.aws_iam_role_policy.deploy["staging"]
}
