package dev.slipway.spec.cdn;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** How patient a distribution is with one of those that it asks. */
public record OriginSpec(
    @Meaning("Seconds in which a connection must stand.") int connectSeconds,
    @Meaning("Times that it tries to connect.") int attempts,
    @Meaning("Seconds that an answer may take, and each pause in it.") int readSeconds,
    @Meaning("Seconds that an idle connection is kept.") int keepAliveSeconds) {
  public OriginSpec {
    // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html
    new Rules()
        .range("connectSeconds", connectSeconds, 1, 10)
        .range("attempts", attempts, 1, 3)
        // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomOriginConfig.html
        .range("readSeconds", readSeconds, 1, 120)
        .range("keepAliveSeconds", keepAliveSeconds, 1, 120)
        .enforce();
  }
}
