package dev.slipway.spec.rules;

import java.util.Set;

/** How long CloudWatch can keep a log. */
public final class Logs {
  // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
  private static final Set<Integer> DAYS =
      Set.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  public static final String RULE =
      "must be a retention that CloudWatch offers (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365,"
          + " 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653)";

  private Logs() {}

  public static boolean keeps(int days) {
    return DAYS.contains(days);
  }
}
