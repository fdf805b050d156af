package dev.slipway.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** What should be beside what is. */
final class Comparison {
  private final List<String> unmet = new ArrayList<>();

  void expect(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      unmet.add("AWS says otherwise: " + what + " should be " + expected + ", is " + found);
    }
  }

  List<String> unmet() {
    return List.copyOf(unmet);
  }
}
