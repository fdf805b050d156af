package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.rules.Logs;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.schedule.Cron;
import dev.slipway.spec.secrets.SecretSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one-off task that makes databases, logins and the cache's token, and writes the connections.
 */
public record DataSetupSpec(
    @Meaning("Who decides which image it runs.") ImageSpec image,
    @Meaning("CPU and memory.") FargateSize size,
    @Meaning("Days that CloudWatch keeps its log.") int logDays,
    @Meaning(
            "When the logins get new passwords by themselves, as cron(…) of EventBridge in UTC;"
                + " services start anew then.")
        Cron rotation,
    @Meaning("Logins by name.") Map<String, LoginSpec> logins,
    @Meaning(
            "Secret to write for the cache, and its value with {token}, {host} and {port} where"
                + " they belong; none where the cache has no token.")
        Map<String, String> cacheConnections) {
  public DataSetupSpec {
    var rules =
        new Rules()
            .require(Logs.keeps(logDays), "logDays", Logs.RULE, logDays)
            .require(
                rotation.atOneTime(),
                "rotation",
                "must name one minute and one hour, since services start anew then",
                rotation);
    for (String login : logins.keySet()) {
      rules.require(
          !login.matches("postgres|slipway_master|(pg_|rds).*"),
          "logins." + login,
          "must not be a name that PostgreSQL or RDS keeps for itself");
      rules.require(
          login.matches(LoginSpec.IDENTIFIER),
          "logins." + login,
          "must be a lower-case PostgreSQL name of up to 63",
          login);
    }
    // A template that is none may be the connection itself, token and all: it is not repeated.
    cacheConnections.forEach(
        (secret, template) ->
            rules.require(
                template.contains("{token}"),
                "cacheConnections." + secret,
                "must say where {token} goes"));
    checkDistinct(rules, logins, cacheConnections);
    rules.enforce();
  }

  /** Every secret that it writes, in the order of the file. */
  public List<String> written() {
    return List.copyOf(byPlace(logins, cacheConnections).values());
  }

  /** The same by name. */
  public Set<String> secrets() {
    return new TreeSet<>(written());
  }

  /** Requires that it writes secrets that exist. */
  public void checkKnown(Rules rules, String key, Set<String> secrets) {
    byPlace(logins, cacheConnections)
        .forEach(
            (place, secret) ->
                rules.require(
                    secrets.contains(secret),
                    key + "." + place,
                    "must be one of the secrets in this file"));
  }

  /** Requires that variables are filled from keys that it writes, where it writes keys. */
  public void checkRead(Rules rules, String key, Map<String, SecretSource> used) {
    Map<String, Set<String>> keys = new HashMap<>();
    logins
        .values()
        .forEach(login -> login.json().forEach((name, json) -> keys.put(name, json.keySet())));
    used.forEach(
        (variable, source) ->
            source
                .key()
                .filter(read -> !keys.getOrDefault(source.secret(), Set.of(read)).contains(read))
                .ifPresent(
                    read ->
                        rules.require(
                            false,
                            key + "." + variable,
                            "must name a key that the data set-up writes ("
                                + String.join(", ", new TreeSet<>(keys.get(source.secret())))
                                + ")",
                            read)));
  }

  /** Requires that the cache can have the token that is to be written. */
  public void checkCache(Rules rules, String key, CacheSpec cache) {
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
    rules.require(
        cache.transitEncryption() || cacheConnections.isEmpty(),
        key + ".transitEncryption",
        "must be true where the data set-up gives the cache a token");
  }

  /**
   * Requires that it gives the cache no token.
   *
   * @param reader who is told by the stack itself where the cache is
   */
  public void checkNoToken(Rules rules, String key, String reader) {
    rules.require(
        cacheConnections.isEmpty(),
        key + ".cacheConnections",
        "must be {}: the stack itself tells " + reader + " where the cache is, and knows no token");
  }

  /** Two logins can't own one database, and a secret holds one connection. */
  private static void checkDistinct(
      Rules rules, Map<String, LoginSpec> logins, Map<String, String> cacheConnections) {
    Map<String, String> owners = new HashMap<>();
    logins.forEach(
        (login, spec) -> {
          for (int i = 0; i < spec.databases().size(); i++) {
            String key = "logins." + login + ".databases[" + i + "]";
            distinct(rules, owners, spec.databases().get(i), key);
          }
        });
    Map<String, String> writers = new HashMap<>();
    byPlace(logins, cacheConnections)
        .forEach((place, secret) -> distinct(rules, writers, secret, place));
  }

  /** Every secret that is written, by the key that names it. */
  private static Map<String, String> byPlace(
      Map<String, LoginSpec> logins, Map<String, String> cacheConnections) {
    Map<String, String> written = new LinkedHashMap<>();
    logins.forEach(
        (login, spec) ->
            spec.secrets()
                .forEach((place, secret) -> written.put("logins." + login + "." + place, secret)));
    cacheConnections.keySet().forEach(secret -> written.put("cacheConnections." + secret, secret));
    return written;
  }

  private static void distinct(Rules rules, Map<String, String> seen, String what, String key) {
    String first = seen.putIfAbsent(what, key);
    rules.require(first == null, key, "stands in one place only, but also under " + first);
  }
}
