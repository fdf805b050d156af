# Shells: values are set outside Terraform, so that none reaches a state.
resource "aws_secretsmanager_secret" "this" {
  for_each = var.secrets

  name                    = each.key
  description             = each.value.description
  recovery_window_in_days = each.value.recovery_days
}
