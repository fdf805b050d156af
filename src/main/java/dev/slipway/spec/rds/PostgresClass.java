package dev.slipway.spec.rds;

import dev.slipway.spec.rules.Offers;

/**
 * A class of RDS's instances for PostgreSQL 13 and later.
 *
 * <p>As of November 2026, from AWS's lists as its tools for CloudFormation publish them; described
 * under
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html;
 * families that AWS keeps for older versions alone (m4, r4, t2 and before) are not here.
 */
public record PostgresClass(String text) {
  private static final Offers OFFERS =
      new Offers(
          "an instance class that RDS has for PostgreSQL",
          "db",
          """
          t3 t4g: micro small medium large xlarge 2xlarge
          m5 m5d r5 r5b r5d: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge
          m6g m6gd m7g r6g r6gd r7g x2g: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge
          m6i m6id m6idn m6in: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge \
          32xlarge
          r6i r6id r6idn r6in: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge \
          32xlarge
          m7i m8g m8gd: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge
          r7i r8g r8gd: large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge
          x2idn: 16xlarge 24xlarge 32xlarge
          x2iedn: xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge
          """);

  public PostgresClass {
    text = OFFERS.chosen(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
