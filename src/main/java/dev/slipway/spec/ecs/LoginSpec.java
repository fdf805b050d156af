package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One environment's login: the databases it owns and the secrets that say how to reach them. */
public record LoginSpec(
    @Meaning("Databases that the login owns and nobody else may enter.") List<String> databases,
    @Meaning("Extensions that each of them gets.") List<String> extensions,
    @Meaning(
            "Secret to write, and its value with {user}, {password}, {host} and {port} where they"
                + " belong.")
        Map<String, String> connections,
    @Meaning(
            "Secret to write as JSON, and the value of each of its keys, likewise; left out, none.")
        Optional<Map<String, Map<String, String>>> jsonConnections) {
  // https://www.postgresql.org/docs/17/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
  public static final String IDENTIFIER = "[a-z_][a-z0-9_]{0,62}";

  private static final String LOGIN_RULE = "must say where {user} and {password} go";

  public LoginSpec {
    var rules = new Rules();
    for (int i = 0; i < databases.size(); i++) {
      rules.require(
          databases.get(i).matches(IDENTIFIER),
          "databases[" + i + "]",
          "must be a lower-case PostgreSQL name of up to 63",
          databases.get(i));
    }
    // A template that is none may be the connection itself, password and all: it is not repeated.
    connections.forEach(
        (secret, template) ->
            rules.require(saysLogin(template), "connections." + secret, LOGIN_RULE));
    jsonConnections.orElse(Map.of()).forEach((secret, keys) -> check(rules, secret, keys));
    rules.require(!databases.isEmpty(), "databases", "must name at least one").enforce();
  }

  /** Every secret that is written for this login, by the key that names it. */
  public Map<String, String> secrets() {
    Map<String, String> secrets = new LinkedHashMap<>();
    connections.keySet().forEach(secret -> secrets.put("connections." + secret, secret));
    json().keySet().forEach(secret -> secrets.put("jsonConnections." + secret, secret));
    return secrets;
  }

  /** The secrets that are JSON, with the value of each of their keys. */
  public Map<String, Map<String, String>> json() {
    return jsonConnections.orElse(Map.of());
  }

  private static void check(Rules rules, String secret, Map<String, String> keys) {
    String place = "jsonConnections." + secret;
    rules.require(saysLogin(String.join(" ", keys.values())), place, LOGIN_RULE);
    for (String name : keys.keySet()) {
      rules.require(
          SecretSource.isKey(name),
          place + "." + name,
          "must be letters, digits and _.-, as variables are filled from it");
    }
  }

  private static boolean saysLogin(String template) {
    return template.contains("{user}") && template.contains("{password}");
  }
}
