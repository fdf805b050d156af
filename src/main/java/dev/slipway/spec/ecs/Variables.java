package dev.slipway.spec.ecs;

import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSource;
import java.util.Map;
import java.util.Set;

/** Environment variables in plain text. */
public final class Variables {
  private Variables() {}

  /** Checks the plain variables of a task and that none is secret, too. */
  public static void check(
      Rules rules, Map<String, String> variables, Map<String, SecretSource> secrets) {
    checkNames(rules, "variables", variables.keySet());
    checkNames(rules, "secrets", secrets.keySet());
    for (String name : variables.keySet()) {
      rules.require(
          !secrets.containsKey(name), "secrets." + name, "stands under variables, too; keep one");
    }
    SecretName.checkPlain(rules, "variables", variables);
  }

  /** Checks the names of variables that stand below a key. */
  public static void checkNames(Rules rules, String key, Set<String> names) {
    for (String name : names) {
      checkName(rules, key + "." + name, name);
    }
  }

  static void checkName(Rules rules, String key, String name) {
    rules.require(
        name.matches("[A-Za-z_][A-Za-z0-9_]*"), key, "must be named with letters, digits and _");
  }

  /** Refuses both where their values are the stack's to say; {@code above} ends with a dot. */
  static void refuseWired(
      Rules rules,
      String above,
      Map<String, String> variables,
      Map<String, SecretSource> secrets,
      Set<String> wired) {
    refuseWired(rules, above + "variables", variables, wired);
    refuseWired(rules, above + "secrets", secrets, wired);
  }

  /** Refuses variables, plain or secret, whose values only the stack knows. */
  public static void refuseWired(
      Rules rules, String key, Map<String, ?> variables, Set<String> wired) {
    for (String name : variables.keySet()) {
      rules.require(
          !wired.contains(name), key + "." + name, "is set by the stack itself; leave it out");
    }
  }
}
