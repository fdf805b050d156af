package dev.slipway.operation.smoke;

import dev.slipway.operation.fleet.Unit;

/** A service that answers, and what to type to learn more of it. */
record Service(String stack, Unit unit) {
  String name() {
    return unit.toString();
  }

  boolean isMeantBy(String typed) {
    return name().equals(typed) || name().endsWith("-" + typed);
  }

  String status() {
    return "scripts/status " + stack + " says why";
  }

  String logs() {
    return "scripts/logs " + stack + " " + unit + " says why";
  }

  String deploy() {
    return "scripts/deploy " + stack + " brings it";
  }
}
