package dev.slipway.spec.rds;

import dev.slipway.spec.rules.Rules;
import java.util.Map;

/** A class of Aurora PostgreSQL's instances, which are fewer than RDS has for PostgreSQL itself. */
public record AuroraClass(String text) {
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
  private static final String BURSTABLE = "db\\.(t3|t4g)\\.(medium|large)";
  private static final String MEMORY = "db\\.(r[4-8][a-z]*|x2g)\\.(large|\\d*xlarge)";

  private static final Map<String, Integer> SMALL =
      Map.of("db.t3.medium", 7, "db.t4g.medium", 8, "db.t3.large", 16, "db.t4g.large", 16);

  public AuroraClass {
    new Rules()
        .require(
            text.matches(BURSTABLE + "|" + MEMORY),
            "",
            "must be a class that Aurora PostgreSQL has: db.t3 or db.t4g in medium or large, a db.r"
                + " or db.x2g from large on",
            text)
        .enforce();
  }

  /**
   * GiB of the disk that each instance has for temporary files and logs, at most; data lie
   * elsewhere.
   *
   * <p>https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html
   */
  public int localGib() {
    return SMALL.containsKey(text) ? SMALL.get(text) : larges() * (text.contains("x2g") ? 67 : 32);
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
