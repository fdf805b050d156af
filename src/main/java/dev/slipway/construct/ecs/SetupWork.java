package dev.slipway.construct.ecs;

import dev.slipway.construct.Json;
import dev.slipway.construct.Text;
import dev.slipway.construct.ecs.DataSetup.Inputs;
import dev.slipway.construct.elasticache.TokenCache;
import dev.slipway.spec.ecs.LoginSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work of a data set-up: what the task is told. */
final class SetupWork {
  private SetupWork() {}

  /** What the task is told, as JSON; it holds names and addresses, no secret. */
  static String told(Inputs in) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("database", database(in));
    cache(in).ifPresent(cache -> told.put("cache", cache(in, cache)));
    told.put(
        "services",
        in.services().stream()
            .map(reader -> Map.of("cluster", reader.cluster(), "service", reader.service()))
            .toList());
    return Json.text(told);
  }

  private static Map<String, Object> database(Inputs in) {
    var database = in.database();
    return Map.of(
        "host", database.endpoint().host(),
        "port", database.endpoint().port(),
        "masterSecret", database.masterSecretArn(),
        "sslmode", "verify-full",
        "logins", logins(in));
  }

  /** The cache, if it is to have a token: one that nobody could read would shut everybody out. */
  static Optional<TokenCache> cache(Inputs in) {
    var connections = in.spec().cacheConnections();
    if (connections.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        in.cache()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the data set-up is to write connections to a cache "
                            + connections.keySet()
                            + ", but has none")));
  }

  private static Map<String, Object> cache(Inputs in, TokenCache cache) {
    return Map.of(
        "replicationGroup", cache.replicationGroupId(),
        "host", cache.endpoint().host(),
        "port", cache.endpoint().port(),
        "connections", connections(in.spec().cacheConnections()));
  }

  private static List<Object> logins(Inputs in) {
    List<Object> logins = new ArrayList<>();
    in.spec().logins().forEach((name, login) -> logins.add(login(name, login)));
    return logins;
  }

  private static Map<String, Object> login(String name, LoginSpec login) {
    var extensions = login.extensions().stream().map(Text::literal).toList();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", name);
    told.put(
        "databases",
        login.databases().stream()
            .map(database -> Map.of("name", database, "extensions", extensions))
            .toList());
    List<Object> connections = connections(login.connections());
    login
        .json()
        .forEach((secret, keys) -> connections.add(connection(secret, Text.literals(keys))));
    told.put("connections", connections);
    return told;
  }

  private static List<Object> connections(Map<String, String> templates) {
    List<Object> connections = new ArrayList<>();
    templates.forEach(
        (secret, template) -> connections.add(connection(secret, Text.literal(template))));
    return connections;
  }

  private static Map<String, Object> connection(String secret, Object template) {
    return Map.of("secret", secret, "template", template);
  }
}
