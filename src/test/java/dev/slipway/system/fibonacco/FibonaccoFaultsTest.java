package dev.slipway.system.fibonacco;

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

/** What somebody reads who writes a wrong value into Fibonacco's environment file. */
class FibonaccoFaultsTest {
  private static final String FILE = "fibonacco/production.yaml";

  private EditedEnvironments files;

  @BeforeEach
  void copy(@TempDir Path home) {
    files = EditedEnvironments.ofSystem(home, "fibonacco");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "APP_NAME: | REDIS_URL: tls://cache\\n    APP_NAME:"
            + " | laravel.variables.REDIS_URL is set by the stack itself; leave it out",
        "APP_KEY: | AWS_BUCKET: | laravel.secrets.AWS_BUCKET is set by the stack itself; leave it"
            + " out",
        "APP_KEY: learning-center-production/app/key"
            + " | APP_KEY: learning-center-production/app/kex | laravel.secrets.APP_KEY must be"
            + " one of this environment's secrets (learning-center/database/credentials,"
            + " learning-center-production/app/key, learning-center-production/elevenlabs/api-key,"
            + " learning-center-production/openrouter/api-key,"
            + " learning-center-production/openai/api-key,"
            + " learning-center-production/twilio/credentials,"
            + " learning-center-production/stripe/credentials), got"
            + " 'learning-center-production/app/kex'",
        "'    variables: {}\\n' | '    variables: { APP_ENV: x, OWN: y }\\n'"
            + " | api.runs.variables.APP_ENV stands under laravel, too; keep one",
        "'  variables: {}\\n  secrets: {}\\n  logs'"
            + " | '  variables: {}\n  secrets: { DB_HOST: learning-center-production/app/key }\\n"
            + "  logs' | migration.secrets.DB_HOST stands under laravel, too; keep one",
      })
  @DisplayName("ALL-12 variables that the stack sets, that stand twice, secrets that there are not")
  void variables(String piece, String by, String fault) {
    assertThat(faultsOf(unquoted(piece), unquoted(by))).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12, ALL-19 a variable that keeps connections is not Laravel's to share")
  void keepAlive() {
    files.edit(
        FILE,
        "keepAlive: { image: { seconds: 75 } }",
        "keepAlive: { variable: { name: KEEP, unit: seconds, seconds: 75 } }");
    assertThat(faultsOf("APP_NAME:", "KEEP: \"5\"\n    APP_NAME:"))
        .isEqualTo("laravel.variables.KEEP is set by the stack itself; leave it out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'credentials:DB_HOST' | 'credentials:DB_HOTS' | laravel.secrets.DB_HOST must name a key"
            + " that the data set-up writes (DB_HOST, DB_NAME, DB_PASSWORD, DB_PORT, DB_USERNAME),"
            + " got 'DB_HOTS'",
        "'[php, artisan, migrate, --force]\\n"
            + "  variables: {}\\n"
            + "  secrets: {}' | '[php, artisan, migrate, --force]\\n"
            + "  variables: {}\\n"
            + "  secrets: { DB_PASS: \"learning-center/database/credentials:DB_PASS\" }' |"
            + " migration.secrets.DB_PASS must name a key that the data set-up writes (DB_HOST,"
            + " DB_NAME, DB_PASSWORD, DB_PORT, DB_USERNAME), got 'DB_PASS'",
      })
  @DisplayName("ALL-12, FIB-08 a key of the data set-up's secret that nobody writes")
  void keys(String piece, String by, String fault) {
    assertThat(faultsOf(unquoted(piece), unquoted(by))).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "above: 1000, periodSeconds: 60, periods: 15 | above: 1000, periodSeconds: 60, periods: 5"
            + " | alarms.queueDepth.periods times periodSeconds must be at least 900 where above"
            + " is not more than the 1000 that scaling holds, got 300",
        "targets: { queueDepth: 100 } | targets: { depth: 100 }"
            + " | queueWorker.runs.tasks.scaled.targets.depth must be one of cpu, memory,"
            + " queueDepth",
        "cpu: { above: 85 | cpu: { above: 70 | alarms.cpu.periods times periodSeconds must be at"
            + " least 900 where above is not more than the 70 that scaling holds, got 300",
        "freeStorageGib: { below: 4 | freeStorageGib: { below: 33 | alarms.freeStorageGib.below"
            + " must be below 32, the GiB of local disk that a db.r6g.large has, got 33",
        "below: 1 | below: 2 | alarms.healthyTargets.below must not be above 1, since a service"
            + " may have no more tasks, got 2",
      })
  @DisplayName("ALL-12, ALL-15 limits that are none")
  void limits(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "names: learning-center | names: learning-center-produc"
            + " | names makes 'learning-center-produc-api-000000', which at 33 characters is too"
            + " long for a target group's name; AWS takes 32",
        "b: us-east-1b | b: us-east-1c | database.instances.b must be one of the network's zones"
            + " (us-east-1a, us-east-1b), got 'us-east-1c'",
        "learning-center-assets-production | learning-center-frontend-production"
            + " | assetsBucket.name must be another one than that of frontendBucket, got"
            + " 'learning-center-frontend-production'",
        "mailDomain: fibonacco.com | mailDomain: fibonacco"
            + " | mailDomain must be a domain such as example.com, got 'fibonacco'",
        "'{} # the cache' | '{ learning-center-production/app/key: \"{token}\" } #'"
            + " | dataSetup.cacheConnections must be {}: the stack itself tells Laravel where the"
            + " cache is, and knows no token",
        "hosts: { api: | hosts: { app: | loadBalancer.domain.hosts must name api and nothing else,"
            + " got 'app'",
        "', learn: learn.fibonacco.com' | '' | cdn.domain.hosts must name app, learn and nothing"
            + " else, got 'app'",
        "'  pages: { root: index.html, singlePage: true }\\n' | ''"
            + " | cdn must have pages, since it asks a bucket for all it serves",
      })
  @DisplayName("ALL-12 names, places and addresses that don't fit each other")
  void parts(String piece, String by, String fault) {
    assertThat(faultsOf(unquoted(piece), unquoted(by))).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12, FIB-05 without a domain there is no HTTPS")
  void domain() {
    assertThat(
            faultsOf(
                """
                  domain:
                    certificate: { validated: { zone: fibonacco.com } }
                    hosts: { api: api.fibonacco.com }
                """,
                ""))
        .isEqualTo("loadBalancer must have a domain, since Fibonacco speaks HTTPS alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'learning-center-backend, tag: latest } }\\n    command'"
            + " | 'learning-center-worker, tag: latest } }\\n    command'"
            + " | queueWorker.runs.image.outside.repository must be that of api,"
            + " learning-center-backend, got 'learning-center-worker'",
        "'streamPrefix: scheduler, days: 7' | 'streamPrefix: scheduler, days: 14'"
            + " | scheduler.continuous.runs.logs.days must be those of api.runs.logs, which writes"
            + " to the same group, got 14",
        "'fixed: { count: 1 }' | 'fixed: { count: 2 }' | scheduler.continuous.runs.tasks must be"
            + " one at most, since two would do everything twice, got 2",
        "'service: learning-center-service' | 'service: learning center'"
            + " | api.runs.named.service must be 1 to 255 letters, digits, _ and -, got 'learning"
            + " center'",
      })
  @DisplayName("ALL-12 tasks that are not of one application")
  void tasks(String piece, String by, String fault) {
    assertThat(faultsOf(unquoted(piece), unquoted(by))).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12 the longest names that are taken make no name that AWS refuses")
  void longestNames() {
    files
        .edit(FILE, "names: learning-center ", "names: learning-center-produ ")
        .delete("fibonacco/production.addresses");
    Run run = Run.synth(files.arguments("fibonacco-production"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
  }

  /** Quotes of the table are gone by now; a break of a line is written as one. */
  private static String unquoted(String text) {
    return text == null ? "" : text.replace("\\n", "\n");
  }

  private String faultsOf(String piece, String by) {
    return String.join("\n", files.edit(FILE, piece, by).faultsIn(FILE));
  }
}
