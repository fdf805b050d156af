package dev.slipway.construct.identity;

import java.util.List;

/** A front end that somebody may publish: files in a bucket, and a CDN that is to forget them. */
public record Site(String bucketArn, String distributionArn) {
  List<Statement> permissions() {
    return List.of(
        Statement.allow("ListFiles", List.of("s3:ListBucket"), List.of(bucketArn)),
        Statement.allow(
            "Publish", List.of("s3:DeleteObject", "s3:PutObject"), List.of(bucketArn + "/*")),
        Statement.allow(
            "Invalidate",
            List.of(
                "cloudfront:CreateInvalidation",
                "cloudfront:GetInvalidation",
                "cloudfront:ListInvalidations"),
            List.of(distributionArn)));
  }
}
