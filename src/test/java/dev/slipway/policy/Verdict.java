package dev.slipway.policy;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Stacks;
import java.util.List;

/** Which blocks of a small stack break a rule. */
final class Verdict {
  private Verdict() {}

  /** Resources as {@code 'type': {'name': {…}}}. */
  static List<String> broken(HouseRule rule, String resources) {
    return of(rule, Stacks.resources(resources));
  }

  static List<String> of(HouseRule rule, StackModel stack) {
    return rule.violations(stack).stream().map(line -> line.split(": ", 3)[1]).toList();
  }
}
