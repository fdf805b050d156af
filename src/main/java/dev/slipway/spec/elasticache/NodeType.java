package dev.slipway.spec.elasticache;

import dev.slipway.spec.rules.Offers;

/**
 * A type of ElastiCache's nodes for Redis.
 *
 * <p>As of November 2026, from AWS's lists as its tools for CloudFormation publish them; described
 * under https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html;
 * previous generations, of which no new cluster can be made, are not here.
 */
public record NodeType(String text) {
  private static final Offers OFFERS =
      new Offers(
          "a node type of ElastiCache",
          "cache",
          """
          t3 t4g: micro small medium
          m4: large xlarge 2xlarge 4xlarge 10xlarge
          r4: large xlarge 2xlarge 4xlarge 8xlarge 16xlarge
          m5 r5: large xlarge 2xlarge 4xlarge 12xlarge 24xlarge
          m6g m7g r6g r7g c7gn: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge
          r6gd: xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge
          """);

  public NodeType {
    text = OFFERS.chosen(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
