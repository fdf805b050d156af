package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who writes a wrong value into one of LTT's environment files. */
class LttFaultsTest {
  private EditedEnvironments files;

  @BeforeEach
  void copy(@TempDir Path home) {
    files = EditedEnvironments.ofSystem(home, "ltt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multiAz: true | multiAZ: true" + " | database.multiAZ is unknown; did you mean multiAz?",
        "backupDays: 14 | '' | database.backupDays is missing",
        "backupDays: 14 | backupDays: two weeks"
            + " | database.backupDays must be a whole number, got 'two weeks'",
        "'graceSeconds: 180 }' | 'graceSeconds: 180, stickySeconds: 604801 }' |"
            + " environments.prod.backend.answers.route.stickySeconds must be 1 to 604800, got"
            + " 604801",
        "idleTimeoutSeconds: 300 | 'domain: { certificate: { issued: { arn:"
            + " \"arn:aws:acm:eu-west-1:411683670812:certificate/a\" } }, hosts: { backend:"
            + " a.example.org } }\n"
            + "  idleTimeoutSeconds: 300' | loadBalancer must have no domain: the proxy speaks"
            + " HTTPS, and plain HTTP to the load balancer",
        "idleTimeoutSeconds: 300 | 'clients: [203.0.113.0/24]\n  idleTimeoutSeconds: 300'"
            + " | loadBalancer must have no clients: it is internal, and the proxy alone comes"
            + " to it",
        "memoryMib: 1024 | memoryMib: 512"
            + " | environments.prod.backend.runs.size.memoryMib for cpu 512 must be 1024 to 4096 in"
            + " steps of 1024, got 512",
        "cpu: 512 | cpu: 500"
            + " | environments.prod.backend.runs.size.cpu must be 256, 512, 1024, 2048, 4096, 8192"
            + " or 16384, got 500",
        "cpu: { above: 80 | cpu: { above: 70"
            + " | alarms.load.cpu.periods times periodSeconds must be at least 900 where above is"
            + " not more than the 70 that scaling holds, got 300",
        "unhealthyTargets: { above: 0 | unhealthyTargets: { above: 4"
            + " | alarms.load.unhealthyTargets.above must be below 4, since a service never has"
            + " more tasks at once, got 4",
        "healthyTargets: { below: 1 | healthyTargets: { below: 3"
            + " | alarms.healthyTargets.below must not be above 2, since a service may have no"
            + " more tasks, got 3",
        "freeStorageGib: { below: 2 | freeStorageGib: { below: 20"
            + " | alarms.freeStorageGib.below must be below database.storage.gib 20, since never"
            + " so much is free, got 20",
        "port: 8000 | port: 80000"
            + " | environments.prod.backend.answers.port must be 1 to 65535, got 80000",
        "minimum: 2, | minimum: 5,"
            + " | environments.prod.backend.runs.tasks.scaled.minimum must not be above maximum 4,"
            + " got 5",
        "eu-west-1b] | us-east-1b]"
            + " | network.subnets.existing.availabilityZones[1] must be a zone of eu-west-1,"
            + " got 'us-east-1b'",
        "host: mwongozo.alx-ai-tools.com | host: mwongozo.example.com"
            + " | environments.prod.host must end with .alx-ai-tools.com, got"
            + " 'mwongozo.example.com'",
        "priority: 120 | priority: 110 | environments.prod.frontend.answers.route.priority must be"
            + " above the backend's 110, since the frontend takes every path, got 110",
        "LTT_ENV: prod | LTT_ENV: postgres://me:hunter2@db/prod"
            + " | environments.prod.backend.runs.variables.LTT_ENV looks like a secret's value (not"
            + " repeated here); put it into Secrets Manager and name it under secrets",
        "LTT_ENV: prod | LTT-ENV: prod | environments.prod.backend.runs.variables.LTT-ENV must be"
            + " named with letters, digits and _",
        "'    ltt_prod:' | '    postgres:'"
            + " | dataSetup.logins.postgres must not be a name that PostgreSQL or RDS keeps for"
            + " itself",
        "minimum: 2 | minimum: 0"
            + " | environments.prod.backend.runs.tasks.scaled.minimum must be 1 to 5000, got 0",
        "transitEncryption: true | transitEncryption: false"
            + " | cache.transitEncryption must be true where the data set-up gives the cache a"
            + " token",
        "dataSetupIn: prod | dataSetupIn: live"
            + " | dataSetupIn must be one of the environments (prod), got 'live'",
        "logDays: 90 | logDays: 100"
            + " | dataSetup.logDays must be a retention that CloudWatch offers (1, 3, 5, 7, 14,"
            + " 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288"
            + " or 3653), got 100",
      })
  @DisplayName("ALL-12 a fault in prod's file says file, line, key, rule and value")
  void prod(String piece, String by, String fault) {
    assertThat(faultsOf("prod", piece, by)).isEqualTo("environments/ltt/prod.yaml: " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.12.0/24 | 10.1.12.0/24"
            + " | network.subnets.create.privateBlocks.eu-west-1a must lie in vpcBlock"
            + " 10.0.0.0/16, got '10.1.12.0/24'",
        "10.0.24.0/24 | 10.0.23.128/25"
            + " | network.subnets.create.databaseBlocks.eu-west-1b must not overlap"
            + " databaseBlocks.eu-west-1a, got '10.0.23.128/25'",
        "10.0.12.0/24 | 10.0.12.0/33"
            + " | network.subnets.create.privateBlocks.eu-west-1a must be an IPv4 block such as"
            + " 10.0.12.0/24, got '10.0.12.0/33'",
        "10.0.12.0/24 | 10.0.11.0/24 | network.subnets.create.privateBlocks.eu-west-1a must not"
            + " overlap isolatedFrom, got '10.0.11.0/24'",
        "priority: 210 | priority: 110"
            + " | environments.staging.backend.answers.route.priority must be free, but is taken by"
            + " environments.dev.backend.answers.route.priority, got 110",
        "10.0.13.0/24 | 10.0.13.0/29"
            + " | network.subnets.create.privateBlocks.eu-west-1b must be /16 to /28, got"
            + " '10.0.13.0/29'",
        "[ltt_staging, | [ltt_dev,"
            + " | dataSetup.logins.ltt_staging.databases[0] stands in one place only, but also"
            + " under logins.ltt_dev.databases[0]",
        "ltt/staging/redis_url: | ltt/dev/database_url:"
            + " | dataSetup.cacheConnections.ltt/dev/database_url stands in one place only, but"
            + " also under logins.ltt_dev.connections.ltt/dev/database_url",
        "name: nonprod | name: nonproduction-of-learning"
            + " | name makes 'ltt-nonproduction-of-learning-alb', which at 33 characters is too"
            + " long for a load balancer's name; AWS takes 32",
      })
  @DisplayName("ALL-12 a fault in dev-staging's file says file, line, key, rule and value")
  void nonprod(String piece, String by, String fault) {
    assertThat(faultsOf("dev-staging", piece, by))
        .isEqualTo("environments/ltt/dev-staging.yaml: " + fault);
  }

  @Test
  @DisplayName("ALL-12 a key that stands there twice is refused with the line of the first")
  void twice() {
    assertThat(faultsOf("prod", "backupDays: 14", "backupDays: 14\n  multiAz: false"))
        .isEqualTo(
            "environments/ltt/prod.yaml: database.multiAz stands already in line "
                + files.line("ltt/prod.yaml", "multiAz: true"));
  }

  @Test
  @DisplayName("ALL-12 a state that another environment has is refused with the place it stands at")
  void sameState() {
    String prod = "key: ltt/prod/terraform.tfstate";
    assertThat(faultsOf("dev-staging", "key: ltt/dev-staging/terraform.tfstate", prod))
        .isEqualTo(
            "environments/ltt/prod.yaml: target.state.key must be used by no other environment,"
                + " got that of environments/ltt/dev-staging.yaml:"
                + files.line("ltt/dev-staging.yaml", prod));
  }

  @Test
  @DisplayName("ALL-12 a secret's value where its name belongs is refused and not repeated")
  void secretValue() {
    String value = "sk-ant-api03-hunter2hunter2hunter2";
    String fault =
        faultsOf(
            "prod",
            "LTT_ANTHROPIC_API_KEY: ltt/prod/anthropic_api_key",
            "LTT_ANTHROPIC_API_KEY: " + value);
    assertThat(fault)
        .isEqualTo(
            "environments/ltt/prod.yaml:"
                + " environments.prod.backend.runs.secrets.LTT_ANTHROPIC_API_KEY must be the name"
                + " of a secret, but looks like a secret's value (not repeated here); write a name"
                + " such as app/prod/api_key and put the value into Secrets Manager");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(* 2 8 * ? *) | must name one minute and one hour, since services start anew then",
        "cron(0 2 8 * 1 *) | must have ? for one of day-of-month and day-of-week, which is the"
            + " other's to say",
        "rate(30 days) | must be cron(minutes hours day-of-month month day-of-week year)",
      })
  @DisplayName("ALL-22 a rotation is at one time of a day that EventBridge understands")
  void rotation(String time, String rule) {
    assertThat(faultsOf("prod", "cron(0 2 8 * ? *)", time))
        .isEqualTo(
            "environments/ltt/prod.yaml: dataSetup.rotation " + rule + ", got '" + time + "'");
  }

  @Test
  @DisplayName("ALL-12 a connection where its template belongs is refused and not repeated")
  void connectionValue() {
    assertThat(
            faultsOf("prod", "rediss://:{token}@{host}:{port}/0", "rediss://:hunter2@cache:6379/0"))
        .isEqualTo(
            "environments/ltt/prod.yaml: dataSetup.cacheConnections.ltt/prod/redis_url must say"
                + " where {token} goes");
  }

  @Test
  @DisplayName("ALL-12 so is a connection with a password")
  void passwordValue() {
    String template = "{user}:{password}@{host}:{port}/ltt_prod\"";
    assertThat(faultsOf("prod", template, "me:hunter2@db/ltt_prod\""))
        .isEqualTo(
            "environments/ltt/prod.yaml: dataSetup.logins.ltt_prod.connections."
                + "ltt/prod/database_url must say where {user} and {password} go");
  }

  @Test
  @DisplayName("ALL-12 a secret that its environment does not have is refused with those it has")
  void unknownSecret() {
    assertThat(
            faultsOf(
                "prod", "LTT_REDIS_URL: ltt/prod/redis_url", "LTT_REDIS_URL: ltt/dev/redis_url"))
        .isEqualTo(
            "environments/ltt/prod.yaml: environments.prod.backend.runs.secrets.LTT_REDIS_URL must"
                + " be one of this environment's secrets (ltt/prod/database_url,"
                + " ltt/prod/checkpoint_db_url, ltt/prod/redis_url, ltt/prod/anthropic_api_key,"
                + " ltt/prod/lti_private_key, ltt/prod/lti_public_key,"
                + " ltt/prod/lti_platform_config), got 'ltt/dev/redis_url'");
  }

  private String faultsOf(String environment, String piece, String by) {
    files.edit("ltt/" + environment + ".yaml", piece, by);
    return String.join("\n", files.faults());
  }
}
