package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who writes a wrong value into Alva's environment file. */
class AlvaFaultsTest {
  private static final String DOMAIN =
      """
        domain:
          certificate: { validated: { zone: alva.app } }
          hosts: { web: a.alva.app, api: b.alva.app, auth: c.alva.app, admin: d.alva.app }
      """;

  private EditedEnvironments files;

  @BeforeEach
  void copy(@TempDir Path home) {
    files = EditedEnvironments.ofSystem(home, "alva");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NODE_ENV: production | 'NODE_ENV: production\n      NEXT_PUBLIC_API_URL: http://api:3001'"
            + " | web.runs.variables.NEXT_PUBLIC_API_URL is set by the stack itself; leave it out",
        "DATABASE_URL: alva | 'REDIS_URL: alva-staging-jwt-secret\n      DATABASE_URL: alva'"
            + " | api.runs.secrets.REDIS_URL is set by the stack itself; leave it out",
        "RESEND_API_KEY: alva-staging-resend-api-key | RESEND_API_KEY: alva-staging-resend"
            + " | auth.runs.secrets.RESEND_API_KEY must be one of this environment's secrets"
            + " (alva-staging-database, alva-staging-jwt-private-key, alva-staging-jwt-public-key,"
            + " alva-staging-jwt-secret, alva-staging-openai-api-key, alva-staging-resend-api-key,"
            + " alva-staging-cookie-secret), got 'alva-staging-resend'",
        "alva-staging-cookie-secret: | 2-cookie-secret:"
            + " | secrets.2-cookie-secret must not begin with a digit, since no Terraform"
            + " address does",
        "below: 1 | below: 2 | alarms.healthyTargets.below must not be above 1, since a service"
            + " may have no more tasks, got 2",
        "above: 0, periodSeconds: 60 | above: 2, periodSeconds: 60 |"
            + " alarms.unhealthyTargets.above must be below 2, since a service never has more"
            + " tasks at once, got 2",
        "below: 4 | below: 21 | alarms.freeStorageGib.below must be below database.storage.gib 20,"
            + " since never so much is free, got 21",
      })
  @DisplayName(
      "ALL-12 variables that the stack sets, secrets that there are not, limits that are none")
  void variables(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "priority: 20 | priority: 10 | auth.answers.route.priority must be free, but is taken by"
            + " api.answers.route.priority, got 10",
        "priority: 30 | priority: 50 | admin.answers.route.priority must be below the web's 40,"
            + " since the web takes every path, got 50",
        "priority: 40 | priority: 15 | 'auth.answers.route.priority must be below the web''s 15,"
            + " since the web takes every path, got 20\n"
            + "admin.answers.route.priority must be below the web''s 15, since the web takes every"
            + " path, got 30'",
      })
  @DisplayName("ALL-12 rules that hide each other")
  void priorities(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "', admin: d.alva.app' | '' | loadBalancer.domain.hosts must name web, api, auth, admin"
            + " and nothing else, got 'web, api, auth'",
        "admin: d.alva.app | backend: d.alva.app | loadBalancer.domain.hosts must name web,"
            + " api, auth, admin and nothing else, got 'web, api, auth, backend'",
        "b.alva.app | b.example.org | loadBalancer.domain.hosts.api must be alva.app or end"
            + " with .alva.app, got 'b.example.org'",
        "b.alva.app | B.alva.app"
            + " | loadBalancer.domain.hosts.api must be a host name, got 'B.alva.app'",
      })
  @DisplayName("ALL-12 a domain that does not fit its services")
  void domain(String piece, String by, String fault) {
    Alvas.withDomain(files, DOMAIN);
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alva-staging-database: \"post | alva-staging-db: \"post"
            + " | dataSetup.logins.alva.connections.alva-staging-db must be one of the secrets"
            + " in this file",
        "{} # the cache | '{ alva-staging-jwt-secret: \"redis://:{token}@{host}:{port}\" } #'"
            + " | dataSetup.cacheConnections must be {}: the stack itself tells the api where"
            + " the cache is, and knows no token",
        "'api, tag: latest } }\n  size: { cpu: 256' | 'web, tag: latest } }\n  size: { cpu: 256'"
            + " | migration.image.outside.repository must be that of api, api, got 'web'",
        "repository: web | repository: api | api.runs.image.outside.repository must be another one"
            + " than that of web.runs.image, got 'api'",
      })
  @DisplayName("ALL-12 tasks and images that don't fit each other")
  void tasks(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: staging | name: staging-of-europe-centra"
            + " | name makes 'alva-staging-of-europe-centra-alb', which at 33 characters is too"
            + " long for a load balancer's name; AWS takes 32",
        "name: staging | name: staging--two"
            + " | 'name makes ''alva-staging--two'', which AWS does not take as a database''s"
            + " identifier\nname makes ''alva-staging--two'', which AWS does not take as a"
            + " replication group''s id'",
        "serviceNames: alva | serviceNames: alva-of-europe-centr"
            + " | serviceNames makes 'alva-of-europe-centr-admin-000000', which at 33"
            + " characters is too long for a target group's name; AWS takes 32",
        "serviceNames: alva | serviceNames: sg"
            + " | serviceNames makes 'sg-admin', which AWS does not take as a security group's"
            + " name",
      })
  @DisplayName("ALL-12 names that would make names which AWS refuses")
  void names(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12 the longest names that are taken make no name that AWS refuses")
  void longestNames() {
    files
        .edit("alva/staging.yaml", "name: staging", "name: staging-of-europe-centr")
        .edit("alva/staging.yaml", "serviceNames: alva", "serviceNames: alva-of-europe-cent")
        .edit("alva/staging.yaml", "encryptionKey: aws", "encryptionKey: customer")
        .delete("alva/staging.addresses");
    Run run = Run.synth(files.arguments("alva-staging"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "us-east-1b: { | us-west-2b: {"
            + " | network.zones.us-west-2b must be a zone of us-east-1, got 'us-west-2b'",
        "10.0.12.0/24, natIn: us-east-1a | 10.0.12.0/24, natIn: us-east-1b2"
            + " | network.zones.us-east-1b.natIn must be a zone that has a NAT gateway by"
            + " naming itself, got 'us-east-1b2'",
        "'10.0.12.0/24, natIn: us-east-1a' | 10.0.12.0/24 | network.zones.us-east-1b must have"
            + " natIn, since its tasks call services outside the VPC",
        "10.0.12.0/24 | 10.0.11.0/24 | network.zones.us-east-1b.privateBlock must not overlap"
            + " zones.us-east-1a.privateBlock, got '10.0.11.0/24'",
        "10.0.12.0/24 | 10.1.12.0/24 | network.zones.us-east-1b.privateBlock must lie in block"
            + " 10.0.0.0/16, got '10.1.12.0/24'",
      })
  @DisplayName("ALL-12 a network that AWS would not build")
  void network(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12 a service that is not there")
  void missingService() {
    assertThat(faultsOf("\nadmin:\n", "\nadnin:\n"))
        .isEqualTo("adnin is unknown; did you mean admin?");
    assertThat(faultsOf("\nadnin:\n", "\nbackoffice:\n")).startsWith("admin is missing\n");
  }

  private String faultsOf(String piece, String by) {
    return String.join(
        "\n", files.edit("alva/staging.yaml", piece, by).faultsIn("alva/staging.yaml"));
  }
}
