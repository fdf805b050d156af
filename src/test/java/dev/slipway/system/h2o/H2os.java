package dev.slipway.system.h2o;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;

/** H2O Allegiant's stacks as its document speaks of them. */
final class H2os {
  static final StackModel DEV = Documents.stack("h2o-dev");
  static final StackModel PROD = Documents.stack("h2o-prod");

  private H2os() {}

  /** The stack of an environment. */
  static StackModel of(String environment) {
    return environment.equals("prod") ? PROD : DEV;
  }

  /**
   * What names begin with that the document gives without an environment: they are production's.
   */
  static String documented(String environment) {
    return environment.equals("prod") ? "h2o" : "h2o-dev";
  }
}
