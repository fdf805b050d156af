package dev.slipway.spec;

import dev.slipway.spec.rules.Rules;

/** A resource that changed its address and keeps what it holds. */
public record MovedSpec(
    @Meaning("Address before, such as aws_db_instance.database.") String from,
    @Meaning("Address now.") String to) {
  private static final String ADDRESS = "aws_[a-z0-9_]+\\.[A-Za-z0-9_-]+";

  public MovedSpec {
    new Rules()
        .require(
            from.matches(ADDRESS),
            "from",
            "must be an address such as aws_db_instance.database",
            from)
        .require(
            to.matches(ADDRESS), "to", "must be an address such as aws_db_instance.database", to)
        .require(!from.equals(to), "to", "must differ from 'from'", to)
        .enforce();
  }
}
