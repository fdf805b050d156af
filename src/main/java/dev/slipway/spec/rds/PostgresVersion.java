package dev.slipway.spec.rds;

import dev.slipway.spec.rules.Rules;

/** A version of PostgreSQL: the major one ({@code 17}), or to the dot ({@code 15.15}). */
public record PostgresVersion(String text) {
  public PostgresVersion {
    new Rules()
        .require(
            text.matches("1[3-9](\\.\\d+)?"), "", "must be a PostgreSQL version such as '17'", text)
        .enforce();
  }

  /** What the families of parameter groups are called by. */
  public int major() {
    return Integer.parseInt(text.substring(0, 2));
  }

  /** Whether AWS may install minor versions: where the file names one, that would be a drift. */
  public boolean floats() {
    return !text.contains(".");
  }
}
