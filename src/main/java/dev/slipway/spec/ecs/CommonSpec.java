package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What all tasks of one application are told, beside what each is told alone. */
public record CommonSpec(
    @Meaning("Environment variables in plain text; what is secret belongs under secrets.")
        Map<String, String> variables,
    @Meaning(
            "Environment variables that ECS fills from a secret of this environment, or with :key"
                + " behind its name from one key of its JSON.")
        Map<String, SecretSource> secrets) {
  public CommonSpec {
    var rules = new Rules();
    Variables.check(rules, variables, secrets);
    rules.enforce();
  }

  /** Lets a record refuse secrets that it does not have, and variables that its stack sets. */
  public void check(Rules rules, String key, Map<String, SecretSpec> known, Set<String> wired) {
    SecretSource.checkKnown(rules, key + ".secrets", known, secrets);
    Variables.refuseWired(rules, key + ".", variables, secrets, wired);
  }

  /** Requires that what a task is told alone, below a key, is something else. */
  public void checkOwn(
      Rules rules,
      String key,
      String task,
      Map<String, String> ownVariables,
      Map<String, SecretSource> ownSecrets) {
    checkOwn(rules, key, task + ".variables.", ownVariables.keySet());
    checkOwn(rules, key, task + ".secrets.", ownSecrets.keySet());
  }

  private void checkOwn(Rules rules, String key, String above, Set<String> names) {
    for (String name : names) {
      rules.require(
          !variables.containsKey(name) && !secrets.containsKey(name),
          above + name,
          "stands under " + key + ", too; keep one");
    }
  }

  Map<String, String> variables(Map<String, String> own) {
    return merged(variables, own);
  }

  Map<String, SecretSource> secrets(Map<String, SecretSource> own) {
    return merged(secrets, own);
  }

  private static <V> Map<String, V> merged(Map<String, V> common, Map<String, V> own) {
    Map<String, V> all = new TreeMap<>(common);
    all.putAll(own);
    return all;
  }
}
