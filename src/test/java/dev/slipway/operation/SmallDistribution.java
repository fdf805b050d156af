package dev.slipway.operation;

import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.ViewerProtocolPolicy;

/** The least that CloudFront takes for a distribution. */
public final class SmallDistribution {
  public static final DistributionConfig CONFIG =
      DistributionConfig.builder()
          .callerReference("1")
          .comment("front")
          .enabled(true)
          .origins(
              all ->
                  all.quantity(1)
                      .items(
                          Origin.builder()
                              .id("front")
                              .domainName("front.s3.us-east-1.amazonaws.com")
                              .s3OriginConfig(s3 -> s3.originAccessIdentity(""))
                              .build()))
          .defaultCacheBehavior(
              each ->
                  each.targetOriginId("front")
                      .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                      .cachePolicyId("658327ea-f89d-4fab-a63d-7e88639e58f6"))
          .build();

  private SmallDistribution() {}
}
