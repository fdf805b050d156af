package dev.slipway.construct.ecs;

import dev.slipway.construct.Json;
import dev.slipway.construct.Text;
import dev.slipway.construct.ecs.DataSetup.Inputs;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.ecs.LoginSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The work of a data set-up: what the task is told and what it may do for that. */
final class SetupWork {
  private SetupWork() {}

  /** What the task is told, as JSON; it holds names and addresses, no secret. */
  static String told(Inputs in) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("database", database(in));
    if (!in.spec().cacheConnections().isEmpty()) {
      told.put("cache", cache(in));
    }
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

  private static Map<String, Object> cache(Inputs in) {
    var cache = in.cache();
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
    told.put("connections", connections(login.connections()));
    return told;
  }

  private static List<Object> connections(Map<String, String> templates) {
    List<Object> connections = new ArrayList<>();
    templates.forEach(
        (secret, template) ->
            connections.add(Map.of("secret", secret, "template", Text.literal(template))));
    return connections;
  }

  /** What it may do: exactly that work. */
  static List<Statement> permissions(Inputs in) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.allow(
            "MasterLogin",
            List.of("secretsmanager:GetSecretValue"),
            List.of(in.database().masterSecretArn())));
    in.database()
        .keyArn()
        .ifPresent(
            key ->
                statements.add(Statement.allow("MasterKey", List.of("kms:Decrypt"), List.of(key))));
    statements.add(
        Statement.allow(
            "Connections",
            List.of(
                "secretsmanager:DescribeSecret",
                "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue",
                "secretsmanager:UpdateSecretVersionStage"),
            written(in)));
    if (!in.spec().cacheConnections().isEmpty()) {
      statements.add(
          Statement.allow(
              "CacheToken",
              List.of(
                  "elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"),
              List.of(in.cache().arn())));
    }
    if (!in.services().isEmpty()) {
      statements.add(
          Statement.allow(
              "NewDeployments",
              List.of("ecs:DescribeServices", "ecs:UpdateService"),
              in.services().stream()
                  .map(
                      reader ->
                          in.target()
                              .arn("ecs", "service/" + reader.cluster() + "/" + reader.service()))
                  .toList()));
    }
    return statements;
  }

  private static List<String> written(Inputs in) {
    List<String> names = new ArrayList<>();
    in.spec().logins().values().forEach(login -> names.addAll(login.connections().keySet()));
    names.addAll(in.spec().cacheConnections().keySet());
    return names.stream().map(name -> arn(in, name)).toList();
  }

  private static String arn(Inputs in, String secret) {
    String arn = in.secretArns().get(secret);
    if (arn == null) {
      throw new IllegalArgumentException(
          "the data set-up is to write "
              + secret
              + ", which is none of its secrets "
              + in.secretArns().keySet());
    }
    return arn;
  }
}
