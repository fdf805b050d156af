locals {
  # Not the resource's, which is known only when the bucket is made: whoever is to use it can be told before.
  arn = "arn:aws:s3:::${var.name}"

  # S3 moves objects downwards only, and never between the two of one step:
  # https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
  steps = { STANDARD_IA = 1, INTELLIGENT_TIERING = 2, ONEZONE_IA = 3, GLACIER_IR = 3, GLACIER = 4, DEEP_ARCHIVE = 5 }

  # Days before objects come to a class, and in it.
  stay = { STANDARD_IA = 30, ONEZONE_IA = 30 }
}

resource "aws_s3_bucket" "this" {
  bucket        = var.name
  force_destroy = var.force_destroy
}

# Whoever writes, the objects are the bucket's owner's, and access lists mean nothing.
resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  count = length(var.old_versions[*])

  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}

# One rule for all that the bucket holds.
resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {
      prefix = ""
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    dynamic "transition" {
      for_each = var.moves

      content {
        days          = transition.value.days
        storage_class = transition.value.to
      }
    }

    # What marks an object as deleted stays behind when its last version is gone.
    dynamic "expiration" {
      for_each = var.expire_days != null || var.old_versions != null ? [1] : []

      content {
        days                         = var.expire_days
        expired_object_delete_marker = var.expire_days == null ? true : null
      }
    }

    dynamic "noncurrent_version_transition" {
      for_each = try(var.old_versions.moves, [])

      content {
        noncurrent_days = noncurrent_version_transition.value.days
        storage_class   = noncurrent_version_transition.value.to
      }
    }

    dynamic "noncurrent_version_expiration" {
      for_each = var.old_versions[*].expire_days

      content {
        noncurrent_days = noncurrent_version_expiration.value
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:*"]
        Resource  = [local.arn, "${local.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      }],
      [for statement in var.statements : statement],
    )
  })

  # S3 refuses to change both at once: OperationAborted.
  depends_on = [aws_s3_bucket_public_access_block.this]
}
