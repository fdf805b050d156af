resource "aws_service_discovery_private_dns_namespace" "this" {
  name        = "${var.name}.local"
  description = "Services of ${var.name}"
  vpc         = var.vpc_id
}

resource "aws_service_discovery_service" "this" {
  for_each = var.services

  name = each.key

  # A caller remembers the address of a task that is gone for ten seconds. AWS advises a minute at most where records
  # follow health, and deployments replace tasks faster:
  # https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
  dns_config {
    namespace_id   = aws_service_discovery_private_dns_namespace.this.id
    routing_policy = "MULTIVALUE"

    dns_records {
      type = "A"
      ttl  = 10
    }
  }

  # ECS tells the health of its tasks itself. AWS takes no other threshold any more, but the provider drops a block that
  # is empty, and would replace the service in every plan.
  # https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html
  health_check_custom_config {
    failure_threshold = 1
  }

  # ECS takes its tasks out a moment after its own service is gone, and a service of Cloud Map with an instance left
  # can't be deleted.
  force_destroy = true
}
