package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who writes a wrong value into one of H2O's environment files. */
class H2oFaultsTest {
  private static final String FILE = "h2o/prod.yaml";

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: prod | name: Prod | name makes 'h2o-Prod', which AWS does not take as a database's"
            + " identifier; name makes 'h2o-Prod', which AWS does not take as a replication group's"
            + " id",
        "serviceNames: h2o | serviceNames: h2o-production-of-1 | serviceNames makes"
            + " 'h2o-production-of-1-backend-000000', which at 34 characters is too long for a"
            + " target group's name; AWS takes 32",
        "'  slowStatements: { milliseconds: 250, logDays: 90 }' | '' | database must have"
            + " slowStatements, since an alarm reads their log",
        "milliseconds: 250 | milliseconds: 1000 | alarms.slowStatements.above must be more than the"
            + " 1000 milliseconds from which statements are logged, got 1",
        "to: standardIa, days: 30 | to: standardIa, days: 7 | pdfBucket.ages.moves[0].days must be"
            + " at least 30, which is when S3 moves to standardIa, got 7",
        "cacheConnections: {} | 'cacheConnections: { h2o/prod/ai_api_key: \"{token}\" }' |"
            + " dataSetup.cacheConnections must be {}: the stack itself tells the backend where the"
            + " cache is, and knows no token",
      })
  @DisplayName("ALL-12, H2O-04 a fault in names and data says file, line, key and rule")
  void data(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hosts: { web: | hosts: { app: | cdn.domain.hosts must name web and nothing else, got"
            + " 'app'",
        "readSeconds: 120 | readSeconds: 121 | cdn.origins.api.readSeconds must be 1 to 120, got"
            + " 121",
        "idleTimeoutSeconds: 130 | idleTimeoutSeconds: 110 | cdn.origins.api.readSeconds must be at"
            + " most the load balancer's idleTimeoutSeconds 110, got 120",
        "idleTimeoutSeconds: 130 | idleTimeoutSeconds: 140 |"
            + " backend.answers.keepAlive.variable.seconds must be above the load balancer's"
            + " idleTimeoutSeconds 140, got 140",
      })
  @DisplayName("ALL-12, ALL-19, H2O-05 so does one on the way of a request")
  void delivery(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WEB_CONCURRENCY: | REDIS_URL: | backend.runs.variables.REDIS_URL is set by the stack"
            + " itself; leave it out",
        "WEB_CONCURRENCY: | PDF_BUCKET: | backend.runs.variables.PDF_BUCKET is set by the stack"
            + " itself; leave it out",
        "WEB_CONCURRENCY: | AWS_EMF_NAMESPACE: | backend.runs.variables.AWS_EMF_NAMESPACE is set by"
            + " the stack itself; leave it out",
        "AI_API_KEY: h2o/prod/ai_api_key | AI_API_KEY: h2o/prod/other |"
            + " backend.runs.secrets.AI_API_KEY must be one of this environment's secrets"
            + " (h2o/prod/database_url, h2o/prod/ai_api_key), got 'h2o/prod/other'",
        "streamPrefix: migrate, days: 90 | streamPrefix: migrate, days: 30 | migration.logs.days"
            + " must be those of backend.runs.logs, which writes to the same group, got 30",
        "cpu: 60, memory: 70 | cpu: 80, memory: 70 | alarms.cpu.periods times periodSeconds must be"
            + " at least 900 where above is not more than the 80 that scaling holds, got 300",
        "fromRequests: 100 | fromRequests: 0 | alarms.errorRate.fromRequests must be at least 1,"
            + " got 0",
      })
  @DisplayName("ALL-12, H2O-03 so does one in what the backend is told, writes and is watched by")
  void backend(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12, H2O-03 the migration runs the backend's image, the set-up its own")
  void images() {
    assertThat(
            faultsOf("outside: { repository: h2o-backend", "outside: { repository: h2o-data-setup"))
        .isEqualTo(
            "dataSetup.image.outside.repository must be another one than that of"
                + " backend.runs.image, got 'h2o-data-setup'; migration.image.outside.repository"
                + " must be that of backend, h2o-data-setup, got 'h2o-backend'");
  }

  @Test
  @DisplayName("ALL-12, H2O-05 the CDN asks the load balancer by a host that its certificate has")
  void noDomain() {
    String domain =
        """
          domain: # the document names no domain; put yours here
            certificate: { validated: { zone: h2o-allegiant.example } }
            hosts: { backend: origin.h2o-allegiant.example }
        """;
    assertThat(faultsOf(domain, ""))
        .isEqualTo("loadBalancer must have a domain, since the CDN speaks HTTPS to it");
  }

  @Test
  @DisplayName("ALL-12, H2O-05 nobody comes to the load balancer past the CDN")
  void clients() {
    assertThat(
            faultsOf("  idleTimeoutSeconds", "  clients: [203.0.113.0/24]\n  idleTimeoutSeconds"))
        .isEqualTo("loadBalancer must have no clients: the CDN alone comes to it");
  }

  @Test
  @DisplayName("ALL-12, H2O-05 nor to the front end by a host of its own")
  void frontendDomain() {
    assertThat(faultsOf("  autoBuild", "  domain: { name: h2o-allegiant.example }\n  autoBuild"))
        .isEqualTo("frontend must have no domain: the CDN stands before it, and has one");
  }

  @Test
  @DisplayName("ALL-14, H2O-08 an account has one of GitHub's identity providers")
  void provider() {
    var files =
        EditedEnvironments.ofSystem(home, "h2o")
            .edit("h2o/dev.yaml", "makesProvider: false", "makesProvider: true");
    assertThat(files.faults())
        .containsExactly(
            "environments/h2o/prod.yaml: github.makesProvider must be false, since h2o-dev makes"
                + " the account's aws_iam_openid_connect_provider"
                + " 'https://token.actions.githubusercontent.com'");
  }

  @Test
  @DisplayName("ALL-14, H2O-03 both environments can't have the documented names")
  void documentedNames() {
    var files =
        EditedEnvironments.ofSystem(home, "h2o")
            .edit("h2o/dev.yaml", "serviceNames: h2o-dev", "serviceNames: h2o");
    assertThat(String.join("\n", files.faults()))
        .contains("environments/h2o/prod.yaml: serviceNames 'h2o' is taken by h2o-dev (");
  }

  private String faultsOf(String piece, String by) {
    var files = EditedEnvironments.ofSystem(home, "h2o").edit(FILE, piece, by);
    return String.join("; ", files.faultsIn(FILE));
  }
}
