package dev.slipway.spec;

import java.util.Map;

/** Environment variables in plain text. */
final class Variables {
  private Variables() {}

  static void check(Rules rules, Map<String, String> variables) {
    for (String name : variables.keySet()) {
      rules.require(
          name.matches("[A-Za-z_][A-Za-z0-9_]*"),
          "variables." + name,
          "must be named with letters, digits and _");
    }
    SecretName.checkPlain(rules, "variables", variables);
  }
}
