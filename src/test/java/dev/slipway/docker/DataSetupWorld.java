package dev.slipway.docker;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Deployments;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.RdsLikePostgres;
import dev.slipway.testing.TestTools;
import dev.slipway.testing.WatchedScript;
import dev.slipway.testing.WatchedScript.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * All that data-setup meets: a database, the secrets, a cache, services. Each run of the script is
 * watched for secrets that show.
 */
final class DataSetupWorld implements AutoCloseable {
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9-]{64}");
  private static final WatchedScript SCRIPT =
      new WatchedScript(
          Path.of("docker/data-setup/data-setup"),
          Pattern.compile(PASSWORD + "|" + RdsLikePostgres.MASTER_PASSWORD));

  private final Emulator emulator;
  private final RdsLikePostgres postgres;
  private final SecretsManagerClient secrets;
  private final ElastiCacheClient caches;
  private final EcsClient ecs;

  /** Without a database where none is needed. */
  DataSetupWorld(Emulator emulator) {
    this(emulator, null);
  }

  DataSetupWorld(Emulator emulator, RdsLikePostgres postgres) {
    this.emulator = emulator;
    this.postgres = postgres;
    secrets = emulator.client(SecretsManagerClient.builder());
    caches = emulator.client(ElastiCacheClient.builder());
    ecs = emulator.client(EcsClient.builder());
    emptySecrets("master");
    put(
        "master",
        "{\"username\": \"%s\", \"password\": \"%s\"}"
            .formatted(RdsLikePostgres.MASTER, RdsLikePostgres.MASTER_PASSWORD));
  }

  RdsLikePostgres postgres() {
    return postgres;
  }

  /** Runs the script and asserts that it did its work. */
  Run runs(String setup, String... arguments) throws IOException, InterruptedException {
    var run = run(setup, arguments);
    assertWithMessage(run.toString()).that(run.exitCode()).isEqualTo(0);
    return run;
  }

  /** Runs the script; an empty set-up leaves the variable out. */
  Run run(String setup, String... arguments) throws IOException, InterruptedException {
    return SCRIPT.run(environment(setup, TestTools.path()), arguments);
  }

  /** Runs the script with tools of ours before the real ones. */
  Run runWith(Path tools, String setup, String... arguments)
      throws IOException, InterruptedException {
    return SCRIPT.run(environment(setup, tools + ":" + TestTools.path()), arguments);
  }

  /** Runs the script with settings beside ours. */
  Run runWith(Map<String, String> settings, String setup, String... arguments)
      throws IOException, InterruptedException {
    var environment = environment(setup, TestTools.path());
    environment.putAll(settings);
    return SCRIPT.run(environment, arguments);
  }

  private Map<String, String> environment(String setup, String path) {
    var environment = new HashMap<>(emulator.environment());
    environment.put("PATH", path);
    environment.put("DATA_SETUP_POLL_SECONDS", "0.1");
    environment.put("DATA_SETUP_DATABASE_SECONDS", "1");
    environment.put("DATA_SETUP_SERVICES_SECONDS", "1");
    if (!setup.isEmpty()) {
      environment.put("DATA_SETUP", setup);
    }
    return environment;
  }

  /** What the script is told of the database. */
  String database(String logins, String... services) {
    return """
    {"database": {"host": "127.0.0.1", "port":%d, "masterSecret": "master", "sslmode": "disable", "logins": [%s]},
     "services": [%s]}
    """
        .formatted(postgres.port(), logins, String.join(",", services));
  }

  /** A login with a database and a secret that are called after it. */
  static String login(String name) {
    return """
    {"name": "%1$s", "databases": [{"name": "%1$s"}], "connections": [
       {"secret": "%1$s/url", "template": "postgresql://{user}:{password}@{host}:{port}/%1$s"}]}
    """
        .formatted(name);
  }

  void emptySecrets(String... names) {
    for (String name : names) {
      secrets.createSecret(secret -> secret.name(name));
    }
  }

  void put(String secret, String value) {
    secrets.putSecretValue(put -> put.secretId(secret).secretString(value));
  }

  /** Deletes a secret and makes an empty shell of its name, as an apply after an accident would. */
  void lose(String secret) {
    secrets.deleteSecret(delete -> delete.secretId(secret).forceDeleteWithoutRecovery(true));
    emptySecrets(secret);
  }

  String value(String secret) {
    return secrets.getSecretValue(get -> get.secretId(secret)).secretString();
  }

  /** The id of a secret's version, or nothing where it has no value. */
  String version(String secret) {
    try {
      return secrets.getSecretValue(get -> get.secretId(secret)).versionId();
    } catch (ResourceNotFoundException e) {
      return "";
    }
  }

  List<String> labels(String secret) {
    return secrets.getSecretValue(get -> get.secretId(secret)).versionStages();
  }

  String passwordIn(String secret) {
    var found = PASSWORD.matcher(value(secret));
    assertWithMessage("a password in %s", secret).that(found.find()).isTrue();
    return found.group();
  }

  List<String> extensions(String database) throws SQLException {
    return postgres.rows(database, "SELECT extname FROM pg_extension");
  }

  /** What stands in the catalogs; xmin changes even when a row is rewritten as it was. */
  List<String> catalog(String database) throws SQLException {
    return postgres.rows(
        database,
        """
        SELECT 'role ' || r.xmin || r::text FROM pg_authid r
        UNION ALL SELECT 'member ' || m.xmin || m::text FROM pg_auth_members m
        UNION ALL SELECT 'database ' || d.xmin || d::text FROM pg_database d
        UNION ALL SELECT 'extension ' || e.xmin || e::text FROM pg_extension e
        ORDER BY 1
        """);
  }

  /** A cache, and a cluster of its name without services, as on the first day. */
  void cache(String group, boolean encrypted) {
    ecs.createCluster(create -> create.clusterName(group));
    caches.createReplicationGroup(
        create ->
            create
                .replicationGroupId(group)
                .replicationGroupDescription(group)
                .transitEncryptionEnabled(encrypted));
  }

  boolean hasToken(String group) {
    return caches
        .describeReplicationGroups(describe -> describe.replicationGroupId(group))
        .replicationGroups()
        .get(0)
        .authTokenEnabled();
  }

  /**
   * What AWS would not tell of a cache: the strategies of its token's updates, or the tokens that
   * open it.
   */
  List<String> inside(String group, String what) throws IOException, InterruptedException {
    for (JsonNode cache :
        new ObjectMapper().readTree(emulator.insides()).at("/elasticache/ReplicationGroup")) {
      if (cache.get("replication_group_id").asText().equals(group)) {
        var values = new ArrayList<String>();
        cache.path(what).forEach(value -> values.add(value.asText()));
        return values;
      }
    }
    throw new AssertionError("no cache " + group);
  }

  /** A service that wants one task, which does not run until {@link #mend}. */
  void service(String cluster, String service) {
    ecs.createCluster(create -> create.clusterName(cluster));
    register("broken", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/nobody-pushed-it:1");
    ecs.createService(
        create ->
            create.cluster(cluster).serviceName(service).taskDefinition("broken").desiredCount(1));
  }

  /** Lets the tasks of a service run. */
  void mend(String cluster, String service) {
    register("mended", "app");
    ecs.updateService(update -> update.cluster(cluster).service(service).taskDefinition("mended"));
    Deployments.await(ecs, cluster, service);
  }

  private void register(String family, String image) {
    var app = ContainerDefinition.builder().name("app").image(image).memory(128).build();
    ecs.registerTaskDefinition(task -> task.family(family).containerDefinitions(List.of(app)));
  }

  String deployment(String cluster, String service) {
    return ecs.describeServices(describe -> describe.cluster(cluster).services(service))
        .services()
        .get(0)
        .deployments()
        .get(0)
        .id();
  }

  @Override
  public void close() throws IOException {
    emulator.close();
    if (postgres != null) {
      postgres.close();
    }
  }
}
