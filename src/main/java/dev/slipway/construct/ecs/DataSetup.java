package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.Json;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.schedule.ScheduledTask;
import dev.slipway.spec.DataSetupSpec;
import dev.slipway.spec.LoginSpec;
import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * The one task that holds the master login: it makes databases and logins, gives the cache its
 * token and writes each connection into its secret. docker/data-setup says what it is told and what
 * it does.
 */
public final class DataSetup extends Construct {
  /**
   * What it sets up, and who lives from it.
   *
   * @param secretArns the secrets that it may write, by name
   * @param services the services that read a connection only when they start
   */
  public record Inputs(
      Naming naming,
      TargetSpec target,
      Cluster cluster,
      DataSetupSpec spec,
      PostgresDatabase database,
      RedisCache cache,
      Map<String, String> secretArns,
      List<Reader> services) {}

  /** A service that has to be deployed anew when a connection changes. */
  public record Reader(String cluster, String service) {}

  private static final String CONTAINER = "data-setup";

  private final FargateTask task;

  public DataSetup(Construct scope, String id, Inputs in) {
    super(scope, id);
    task = task(in);
    task.reaches(in.database().endpoint());
    task.reaches(in.cache().endpoint());
    rotation(in);
  }

  public FargateTask task() {
    return task;
  }

  private FargateTask task(Inputs in) {
    var container =
        new Container(
            CONTAINER,
            in.spec().image(),
            List.of(),
            Map.of("DATA_SETUP", Json.text(work(in))),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            false);
    return new FargateTask(
        this,
        MAIN,
        new FargateTask.Inputs(
            in.naming(),
            in.cluster(),
            container,
            in.spec().size(),
            in.spec().logDays(),
            permissions(in)));
  }

  private void rotation(Inputs in) {
    new ScheduledTask(
        this,
        "rotation",
        new ScheduledTask.Inputs(
            in.naming().below("rotation"),
            in.target().account(),
            rate(in.spec().rotationDays()),
            "New passwords for the logins of " + in.database().identifier(),
            new ScheduledTask.Launch(
                in.cluster().arn(),
                task.familyArn(),
                task.roleArns(),
                in.cluster().network().privateSubnets().ids(),
                task.group().id(),
                CONTAINER,
                List.of("--rotate", "logins"))));
  }

  private static String rate(int days) {
    return "rate(" + days + (days == 1 ? " day)" : " days)");
  }

  /** What the task is told; it holds names and addresses, no secret. */
  private static Map<String, Object> work(Inputs in) {
    var database = in.database();
    var cache = in.cache();
    return Map.of(
        "database",
        Map.of(
            "host", database.endpoint().host(),
            "port", database.endpoint().port(),
            "masterSecret", database.masterSecretArn(),
            "sslmode", "verify-full",
            "logins", logins(in)),
        "cache",
        Map.of(
            "replicationGroup", cache.replicationGroupId(),
            "host", cache.endpoint().host(),
            "port", cache.endpoint().port(),
            "connections", connections(in.spec().cacheConnections())),
        "services",
        in.services().stream()
            .map(reader -> Map.of("cluster", reader.cluster(), "service", reader.service()))
            .toList());
  }

  private static List<Object> logins(Inputs in) {
    List<Object> logins = new ArrayList<>();
    in.spec().logins().forEach((name, login) -> logins.add(login(name, login)));
    return logins;
  }

  private static Map<String, Object> login(String name, LoginSpec login) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", name);
    told.put(
        "databases",
        login.databases().stream()
            .map(database -> Map.of("name", database, "extensions", login.extensions()))
            .toList());
    told.put("connections", connections(login.connections()));
    return told;
  }

  private static List<Object> connections(Map<String, String> templates) {
    List<Object> connections = new ArrayList<>();
    templates.forEach(
        (secret, template) -> connections.add(Map.of("secret", secret, "template", template)));
    return connections;
  }

  private static List<Statement> permissions(Inputs in) {
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
    statements.add(
        Statement.allow(
            "CacheToken",
            List.of("elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"),
            List.of(in.cache().arn())));
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
    return statements;
  }

  private static List<String> written(Inputs in) {
    List<String> names = new ArrayList<>();
    in.spec().logins().values().forEach(login -> names.addAll(login.connections().keySet()));
    names.addAll(in.spec().cacheConnections().keySet());
    return names.stream().map(in.secretArns()::get).toList();
  }
}
