package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Map;

/** One environment's login: the databases it owns and the secrets that say how to reach them. */
public record LoginSpec(
    @Meaning("Databases that the login owns and nobody else may enter.") List<String> databases,
    @Meaning("Extensions that each of them gets.") List<String> extensions,
    @Meaning(
            "Secret to write, and its value with {user}, {password}, {host} and {port} where they"
                + " belong.")
        Map<String, String> connections) {
  // https://www.postgresql.org/docs/17/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
  public static final String IDENTIFIER = "[a-z_][a-z0-9_]{0,62}";

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
            rules.require(
                template.contains("{user}") && template.contains("{password}"),
                "connections." + secret,
                "must say where {user} and {password} go"));
    rules.require(!databases.isEmpty(), "databases", "must name at least one").enforce();
  }
}
