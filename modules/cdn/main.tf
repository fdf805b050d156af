locals {
  buckets = { for name, origin in var.origins : name => origin if origin.bucket_arn != null }

  # Not to list it: to whoever asks for its root, the list would be the answer.
  reads = {
    for name, origin in local.buckets : name => {
      Sid       = "DistributionReads"
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = ["s3:GetObject"]
      Resource  = ["${origin.bucket_arn}/*"]
      Condition = { StringEquals = { "AWS:SourceArn" = aws_cloudfront_distribution.this.arn } }
    }
  }

  reading = ["GET", "HEAD"]
  methods = {
    files = local.reading
    pages = ["GET", "HEAD", "OPTIONS"]
    api   = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
  }

  # How requests for each origin are treated. Files of a bucket are kept for as long as they say themselves. What others serve is
  # not kept, since they have edges of their own, which hear of a new deployment and these do not:
  # https://docs.aws.amazon.com/amplify/latest/userguide/ttl.html
  # And they are told all that the viewer sent, but for the host, by which the origin and its certificate go. The ids are
  # AWS's own policies CachingDisabled and AllViewerExceptHostHeader:
  # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
  handling = {
    for name, origin in var.origins : name => {
      methods        = local.methods[origin.serves]
      compress       = origin.serves == "files"
      cache_policy   = origin.serves == "files" ? one(aws_cloudfront_cache_policy.this[*].id) : "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
      request_policy = origin.serves == "files" ? null : "b689b0a8-53d0-40ab-baf2-68738e2966ac"
    }
  }
}

# It signs what buckets are asked, who answer nobody else.
resource "aws_cloudfront_origin_access_control" "this" {
  count = length(local.buckets) > 0 ? 1 : 0

  name                              = "${var.name}-cdn"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# One that says nothing is asked for each time. Whoever uploads hashed files says of them that they last, and of pages
# nothing.
resource "aws_cloudfront_cache_policy" "this" {
  count = length(local.buckets) > 0 ? 1 : 0

  name        = "${var.name}-cdn"
  comment     = "Files are kept for as long as they say themselves"
  min_ttl     = 0
  default_ttl = 0
  max_ttl     = 365 * 24 * 60 * 60

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "none"
    }
  }
}

# An origin that knows better is let speak.
# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
resource "aws_cloudfront_response_headers_policy" "this" {
  name    = "${var.name}-cdn"
  comment = "HTTPS alone, no guessing of types, no frames of others"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = var.strict_transport_days * 24 * 60 * 60
      override                   = true
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "SAMEORIGIN"
      override     = false
    }

    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = false
    }
  }

  # Told nothing, a browser guesses how long it may keep a page.
  custom_headers_config {
    items {
      header   = "Cache-Control"
      value    = "no-cache"
      override = false
    }
  }
}

resource "aws_cloudfront_distribution" "this" {
  comment             = var.name
  enabled             = true
  aliases             = var.hosts
  http_version        = "http2and3"
  is_ipv6_enabled     = true
  price_class         = var.price_class
  default_root_object = try(var.pages.root, null)

  dynamic "origin" {
    for_each = var.origins

    content {
      origin_id                = origin.key
      domain_name              = origin.value.domain_name
      origin_access_control_id = origin.value.serves == "files" ? one(aws_cloudfront_origin_access_control.this[*].id) : null
      connection_attempts      = origin.value.serves == "files" ? null : origin.value.attempts
      connection_timeout       = origin.value.serves == "files" ? null : origin.value.connect_seconds

      dynamic "custom_origin_config" {
        for_each = [for each in [origin.value] : each if each.serves != "files"]

        content {
          http_port                = 80
          https_port               = 443
          origin_protocol_policy   = "https-only"
          origin_ssl_protocols     = ["TLSv1.2"]
          origin_read_timeout      = custom_origin_config.value.read_seconds
          origin_keepalive_timeout = custom_origin_config.value.keep_alive_seconds
        }
      }
    }
  }

  default_cache_behavior {
    target_origin_id           = var.default_origin
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = local.handling[var.default_origin].methods
    cached_methods             = local.reading
    cache_policy_id            = local.handling[var.default_origin].cache_policy
    origin_request_policy_id   = local.handling[var.default_origin].request_policy
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
    compress                   = local.handling[var.default_origin].compress
  }

  dynamic "ordered_cache_behavior" {
    for_each = var.behaviours

    content {
      path_pattern               = ordered_cache_behavior.value.path
      target_origin_id           = ordered_cache_behavior.value.origin
      viewer_protocol_policy     = "redirect-to-https"
      allowed_methods            = local.handling[ordered_cache_behavior.value.origin].methods
      cached_methods             = local.reading
      cache_policy_id            = local.handling[ordered_cache_behavior.value.origin].cache_policy
      origin_request_policy_id   = local.handling[ordered_cache_behavior.value.origin].request_policy
      response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
      compress                   = local.handling[ordered_cache_behavior.value.origin].compress
    }
  }

  # A bucket refuses a path without a file to whoever may not list it.
  dynamic "custom_error_response" {
    for_each = try(var.pages.single_page, false) ? [403, 404] : []

    content {
      error_code            = custom_error_response.value
      response_code         = 200
      response_page_path    = "/${var.pages.root}"
      error_caching_min_ttl = 10
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  # TLS 1.2 and 1.3:
  # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
  viewer_certificate {
    acm_certificate_arn      = var.certificate_arn
    minimum_protocol_version = "TLSv1.2_2021"
    ssl_support_method       = "sni-only"
  }
}
