package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Alva's containers are told, and nothing else. */
class AlvaVariablesTest {
  private static final String PUBLIC_ADDRESS = "http://${aws_lb.alb.dns_name}";

  @ParameterizedTest
  @ValueSource(strings = {"web", "admin"})
  @DisplayName("ALV-04, ALV-06 web and admin know where api and auth are, and no secret")
  void frontEnds(String service) {
    assertThat(Reading.variables(Alvas.STAGING, service))
        .containsExactly(
            "NEXT_PUBLIC_API_URL", "http://api.alva-staging.local:3001",
            "NEXT_PUBLIC_AUTH_URL", "http://auth.alva-staging.local:3002",
            "NODE_ENV", "production",
            "KEEP_ALIVE_TIMEOUT", "70000");
    assertThat(Reading.secrets(Alvas.STAGING, service)).isEmpty();
  }

  @Test
  @DisplayName("ALV-04, ALV-06 the api knows the cache's own endpoint and whom to answer")
  void api() {
    assertThat(Reading.variables(Alvas.STAGING, "api"))
        .containsExactly(
            "REDIS_URL",
            "redis://${aws_elasticache_replication_group.cache.primary_endpoint_address}:6379",
            "CORS_ORIGINS",
            PUBLIC_ADDRESS,
            "NODE_ENV",
            "production");
    assertThat(Reading.secrets(Alvas.STAGING, "api"))
        .containsExactly(
            "DATABASE_URL", "alva-staging-database",
            "JWT_PUBLIC_KEY", "alva-staging-jwt-public-key");
  }

  @Test
  @DisplayName("ALV-06 auth knows whom to answer, the database, both keys and the mail service's")
  void auth() {
    assertThat(Reading.variables(Alvas.STAGING, "auth"))
        .containsExactly("CORS_ORIGINS", PUBLIC_ADDRESS, "NODE_ENV", "production");
    assertThat(Reading.secrets(Alvas.STAGING, "auth"))
        .containsExactly(
            "DATABASE_URL", "alva-staging-database",
            "JWT_PRIVATE_KEY", "alva-staging-jwt-private-key",
            "JWT_PUBLIC_KEY", "alva-staging-jwt-public-key",
            "RESEND_API_KEY", "alva-staging-resend-api-key");
  }

  @Test
  @DisplayName("ALV-07 the migration knows the database, as a secret, and nothing else")
  void migration() {
    assertThat(Reading.variables(Alvas.STAGING, "migrations")).isEmpty();
    assertThat(Reading.secrets(Alvas.STAGING, "migrations"))
        .containsExactly("DATABASE_URL", "alva-staging-database");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database",
        "jwt-private-key",
        "jwt-public-key",
        "jwt-secret",
        "openai-api-key",
        "resend-api-key",
        "cookie-secret",
      })
  @DisplayName("ALV-06 seven secrets")
  void secrets(String secret) {
    assertThat(Alvas.STAGING)
        .has("aws_secretsmanager_secret.alva_staging_" + secret.replace('-', '_'))
        .has("name", "alva-staging-" + secret);
    assertThat(Alvas.STAGING).resources("aws_secretsmanager_secret").hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({
    "web, ''",
    "admin, ''",
    "api, alva-staging-database alva-staging-jwt-public-key",
    "auth, alva-staging-database alva-staging-jwt-private-key alva-staging-jwt-public-key"
        + " alva-staging-resend-api-key",
    "migrations, alva-staging-database",
  })
  @DisplayName("ALV-06 whoever starts a task may read the secrets that it is given, and no others")
  void readers(String task, String secrets) {
    var permissions = Reading.permissions(Alvas.STAGING, task + "_execution");
    var readable =
        permissions.containsKey("Secrets")
            ? Reading.secretNames(Alvas.STAGING, permissions.get("Secrets").texts("Resource"))
            : List.of();
    assertThat(String.join(" ", readable.stream().map(Object::toString).toList()))
        .isEqualTo(secrets);
  }
}
