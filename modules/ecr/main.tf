resource "aws_ecr_repository" "this" {
  for_each = var.repositories

  name                 = each.key
  image_tag_mutability = each.value.mutable_tags ? "MUTABLE" : "IMMUTABLE"
  force_delete         = each.value.force_delete

  encryption_configuration {
    encryption_type = "AES256"
  }

  image_scanning_configuration {
    scan_on_push = each.value.scan_on_push
  }
}

# An image is judged by the first rule that fits it, so the most precious prefix comes first and everything else last:
# https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
resource "aws_ecr_lifecycle_policy" "this" {
  for_each = var.repositories

  repository = aws_ecr_repository.this[each.key].name
  policy = jsonencode({
    rules = concat(
      [for i, prefix in each.value.tag_prefixes : {
        rulePriority = i + 1
        description  = "Keep the last ${each.value.keep_images} of ${prefix}*"
        action       = { type = "expire" }
        selection = {
          tagStatus     = "tagged"
          tagPrefixList = [prefix]
          countType     = "imageCountMoreThan"
          countNumber   = each.value.keep_images
        }
      }],
      [
        {
          rulePriority = length(each.value.tag_prefixes) + 1
          description  = "Delete untagged images after ${each.value.untagged_days} days"
          action       = { type = "expire" }
          selection = {
            tagStatus   = "untagged"
            countType   = "sinceImagePushed"
            countUnit   = "days"
            countNumber = each.value.untagged_days
          }
        },
        {
          rulePriority = length(each.value.tag_prefixes) + 2
          description  = "Keep the last ${each.value.keep_images} of anything else"
          action       = { type = "expire" }
          selection = {
            tagStatus   = "any"
            countType   = "imageCountMoreThan"
            countNumber = each.value.keep_images
          }
        },
      ],
    )
  })
}

resource "aws_ecr_repository_policy" "this" {
  for_each = { for name, each in var.repositories : name => each if length(each.pulled_by) > 0 }

  repository = aws_ecr_repository.this[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Pull"
      Effect    = "Allow"
      Principal = { AWS = each.value.pulled_by }
      Action    = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}
