package dev.slipway.spec.rds;

import dev.slipway.spec.rules.Offers;
import java.util.Map;

/**
 * A class of Aurora PostgreSQL's instances, which are fewer than RDS has for PostgreSQL itself.
 *
 * <p>As of November 2026, from AWS's lists as its tools for CloudFormation publish them; described
 * under
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
 */
public record AuroraClass(String text) {
  private static final Offers OFFERS =
      new Offers(
          "an instance class that Aurora PostgreSQL has",
          "db",
          """
          t3 t4g: medium large
          r5: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge
          r6g r7g x2g: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge
          r6gd: xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge
          r6i: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge
          r6id: 24xlarge 32xlarge
          r7i r8g: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge
          r8gd: xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge
          """);

  private static final Map<String, Integer> SMALL =
      Map.of("db.t3.medium", 7, "db.t4g.medium", 8, "db.t3.large", 16, "db.t4g.large", 16);

  private static final int LEAST = 7;

  public AuroraClass {
    text = OFFERS.chosen(text);
  }

  /**
   * GiB of the disk that each instance has for temporary files and logs, at most; data lie
   * elsewhere.
   *
   * <p>https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html
   */
  public int localGib() {
    if (SMALL.containsKey(text) || !text.endsWith("large")) {
      return SMALL.getOrDefault(text, LEAST); // a newer small one has as much as one of today's
    }
    return larges() * (text.contains("x2g") ? 67 : 32);
  }

  /** How many times a large one it is. */
  private int larges() {
    String size = text.substring(text.lastIndexOf('.') + 1).replace("large", "");
    return switch (size) {
      case "" -> 1;
      case "x" -> 2;
      default -> 2 * Integer.parseInt(size.replace("x", ""));
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
