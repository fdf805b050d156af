locals {
  listener_arn = var.certificate == null ? aws_lb_listener.http.arn : one(aws_lb_listener.https[*].arn)

  name = "${var.name_prefix}-alb"

  # CloudFront speaks HTTPS, and its list of servers fits into a group only once.
  admitted = merge([
    for name, client in var.clients : {
      for port, protocol in { 80 = "HTTP", 443 = "HTTPS" } :
      "${name}_${port}" => merge(client, { peer = replace(name, "_", " "), port = port, protocol = protocol })
      if client.prefix_list_id == null || protocol == "HTTPS"
    }
  ]...)
}

data "aws_caller_identity" "this" {
  count = length(var.access_logs[*])
}

# The account in the path keeps other accounts' load balancers out. The page names no condition, and one on a key that the
# delivery does not send would refuse every log.
# https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
module "logs" {
  source = "../bucket"
  count  = length(var.access_logs[*])

  name          = var.access_logs.bucket
  expire_days   = var.access_logs.keep_days
  force_destroy = var.access_logs.force_destroy
  statements = [{
    Sid       = "LogDelivery"
    Effect    = "Allow"
    Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
    Action    = ["s3:PutObject"]
    Resource  = ["arn:aws:s3:::${var.access_logs.bucket}/AWSLogs/${data.aws_caller_identity.this[0].account_id}/*"]
  }]
}

resource "aws_security_group" "this" {
  name        = local.name
  description = "Load balancer of ${var.name_prefix}"
  vpc_id      = var.vpc_id

  tags = {
    Name = local.name
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = local.admitted

  security_group_id            = aws_security_group.this.id
  description                  = "${each.value.protocol} from ${each.value.peer}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.security_group_id
  cidr_ipv4                    = each.value.cidr
  prefix_list_id               = each.value.prefix_list_id
}

resource "aws_lb" "this" {
  name                       = local.name
  load_balancer_type         = "application"
  internal                   = var.internal
  subnets                    = var.subnet_ids
  security_groups            = [aws_security_group.this.id]
  idle_timeout               = var.idle_timeout
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection

  dynamic "access_logs" {
    for_each = module.logs[*].name

    content {
      bucket  = access_logs.value
      enabled = true
    }
  }
}

# What no rule takes is answered with 404.
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = var.certificate == null ? "fixed-response" : "redirect"

    dynamic "fixed_response" {
      for_each = var.certificate == null ? [1] : []

      content {
        content_type = "text/plain"
        message_body = "No such host or path."
        status_code  = "404"
      }
    }

    dynamic "redirect" {
      for_each = var.certificate == null ? [] : [1]

      content {
        protocol    = "HTTPS"
        port        = "443"
        status_code = "HTTP_301"
      }
    }
  }
}

# TLS 1.2 and 1.3, as AWS recommends it:
# https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
resource "aws_lb_listener" "https" {
  count = length(var.certificate[*])

  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"
  certificate_arn   = var.certificate.arn

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "No such host or path."
      status_code  = "404"
    }
  }
}
