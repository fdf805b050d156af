package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.google.common.collect.Maps;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LTT's containers are told: ports, variables, secrets, health checks. */
class LttContainersTest {
  private static final Map<String, String> TLS =
      Map.of("PGSSLMODE", "verify-full", "PGSSLROOTCERT", "/etc/ssl/rds.pem");
  private static final String REGISTRY = "411683670812.dkr.ecr.eu-west-1.amazonaws.com/";

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-09 the container of the backend")
  void backend(String environment) {
    assertThat(Ltt.container(environment, "backend"))
        .has("name", "backend")
        .has("image", REGISTRY + "ltt-backend:" + environment + "-latest")
        .has("portMappings.0.containerPort", 8000)
        .has("portMappings.0.protocol", "tcp")
        .hasNo("command")
        .has("healthCheck.command.0", "CMD-SHELL")
        .has("healthCheck.command.1", "curl -f http://localhost:8000/health || exit 1")
        .has("healthCheck.interval", 30)
        .has("healthCheck.timeout", 5)
        .has("healthCheck.retries", 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-09 the container of the frontend")
  void frontend(String environment) {
    assertThat(Ltt.container(environment, "frontend"))
        .has("name", "frontend")
        .has("image", REGISTRY + "ltt-frontend:" + environment + "-latest")
        .has("portMappings.0.containerPort", 3000)
        .has("portMappings.0.protocol", "tcp")
        .has("healthCheck.command.0", "CMD-SHELL")
        .has("healthCheck.command.1", "wget -q --spider http://localhost:3000/ || exit 1")
        .has("healthCheck.interval", 30)
        .has("healthCheck.timeout", 5)
        .has("healthCheck.retries", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "dev, dev, false, true, https://dev-mwongozo.alx-ai-tools.com",
    "staging, dev, true, false, https://staging-mwongozo.alx-ai-tools.com",
    "prod, prod, true, false, https://mwongozo.alx-ai-tools.com",
  })
  @DisplayName("LTT-09 the variables of the backend, with the environment's own host")
  void backendVariables(String environment, String ltt, String auth, String debug, String url) {
    assertThat(Maps.filterKeys(Ltt.variables(environment, "backend"), key -> !TLS.containsKey(key)))
        .containsExactly(
            "LTT_ENV",
            ltt,
            "LTT_AUTH_ENABLED",
            auth,
            "LTT_DEBUG",
            debug,
            "LTT_FRONTEND_URL",
            url,
            "LTT_CORS_ORIGINS",
            "[\"" + url + "\"]",
            "LTT_CSP_FRAME_ANCESTORS",
            "'self' https://imbizo.alx-ai-tools.com",
            "LTT_LTI_PLATFORM_URL",
            "https://imbizo.alx-ai-tools.com",
            // Longer than the load balancer keeps a connection that nobody uses.
            "UVICORN_TIMEOUT_KEEP_ALIVE",
            "310");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-06, LTT-07, LTT-09 what speaks to the database verifies its certificate")
  void verifiedDatabase(String environment) {
    for (String task : List.of("backend", "migrate")) {
      assertThat(Ltt.variables(environment, task)).containsAtLeastEntriesIn(TLS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-09, ALL-19 the variables of the frontend, none of them secret")
  void frontendVariables(String environment) {
    assertThat(Ltt.variables(environment, "frontend"))
        .containsExactly(
            "LTI_PLATFORM_URL", "https://imbizo.alx-ai-tools.com",
            "NEXT_PUBLIC_API_URL", "",
            "HOSTNAME", "0.0.0.0",
            "KEEP_ALIVE_TIMEOUT", "310000");
    assertThat(Ltt.secrets(environment, "frontend")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-09 seven secrets of the environment fill seven variables of the backend")
  void backendSecrets(String environment) {
    Map<String, String> expected =
        new TreeMap<>(
            Map.of(
                "LTT_DATABASE_URL", "database_url",
                "LTT_CHECKPOINT_DATABASE_URL", "checkpoint_db_url",
                "LTT_REDIS_URL", "redis_url",
                "LTT_ANTHROPIC_API_KEY", "anthropic_api_key",
                "LTT_LTI_PRIVATE_KEY", "lti_private_key",
                "LTT_LTI_PUBLIC_KEY", "lti_public_key",
                "LTT_LTI_PLATFORM_CONFIG", "lti_platform_config"));
    expected.replaceAll((variable, secret) -> "ltt/" + environment + "/" + secret);
    assertThat(Ltt.secrets(environment, "backend")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-09 a platform holds the seven secrets of its environments and no others")
  void secrets(String environment) {
    long environments = environment.equals("prod") ? 1 : 2;
    assertThat(Ltt.of(environment))
        .resources("aws_secretsmanager_secret")
        .hasSize((int) environments * 7);
    for (String secret : Ltt.secrets(environment, "backend").values()) {
      assertThat(Ltt.of(environment))
          .has("aws_secretsmanager_secret." + secret.replace('/', '_'))
          .has("name", secret);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-16 the migration runs alembic in the backend's image, with a shell if needed")
  void migration(String environment) {
    assertThat(Ltt.container(environment, "migrate"))
        .has("name", "migrate")
        .has("image", REGISTRY + "ltt-backend:" + environment + "-latest")
        .has("command", List.of("alembic", "upgrade", "head"));
    assertThat(Ltt.secrets(environment, "migrate"))
        .containsExactly(
            "LTT_DATABASE_URL", "ltt/" + environment + "/database_url",
            "LTT_CHECKPOINT_DATABASE_URL", "ltt/" + environment + "/checkpoint_db_url");
    assertThat(Ltt.of(environment))
        .has("aws_ecs_task_definition." + environment + "_migrate")
        .has("family", "ltt-" + environment + "-migrate");
    assertThat(Reading.permissions(Ltt.of(environment), environment + "_migrate_application"))
        .containsKey("Exec");
  }
}
