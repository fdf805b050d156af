package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Classla's containers are told: ports, health checks, variables, secrets. */
class ClasslaContainersTest {
  private static final String IMAGE =
      "111122223333.dkr.ecr.us-east-1.amazonaws.com/classla-%s-backend:latest";

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-04 the container of the backend listens on 3001")
  void backend(String environment) {
    assertThat(Reading.container(ClasslaStacks.of(environment), "backend"))
        .has("name", "backend")
        .has("image", IMAGE.formatted(environment))
        .has(
            "portMappings",
            List.of(Map.of("containerPort", 3001, "hostPort", 3001, "protocol", "tcp")))
        .hasNo("command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName(
      "CLA-04 ECS asks /health on 3001 every 30 seconds, waits 3, forgives 40 at the start")
  void health(String environment) {
    assertThat(Reading.container(ClasslaStacks.of(environment), "backend"))
        .has("healthCheck.command.0", "CMD-SHELL")
        .contains("healthCheck.command.1", "node -e ")
        .contains("healthCheck.command.1", "get('http://localhost:3001/health'")
        .contains("healthCheck.command.1", "exit(r.statusCode === 200 ? 0 : 1)")
        .has("healthCheck.interval", 30)
        .has("healthCheck.timeout", 3)
        .has("healthCheck.startPeriod", 40);
  }

  @ParameterizedTest
  @CsvSource({
    "dev, development, https://api-dev.classla.example, https://app-dev.classla.example",
    "prod, production, https://api.classla.example, https://app.classla.example",
  })
  @DisplayName(
      "CLA-04 four variables: port, mode, where sign-in returns to, where the front end is")
  void variables(String environment, String mode, String api, String frontend) {
    assertThat(Reading.variables(ClasslaStacks.of(environment), "backend"))
        .containsExactly(
            "PORT",
            "3001",
            "NODE_ENV",
            mode,
            "WORKOS_REDIRECT_URI",
            api + "/auth/callback",
            "FRONTEND_URL",
            frontend);
  }

  @ParameterizedTest
  @CsvSource({"dev, classla-dev", "prod, classla"})
  @DisplayName("CLA-06 six variables, each from one key of a secret, and no others")
  void secrets(String environment, String owner) {
    Map<String, String> expected =
        new TreeMap<>(
            Map.of(
                "SUPABASE_URL", "supabase/credentials:url",
                "SUPABASE_ANON_KEY", "supabase/credentials:anon_key",
                "SUPABASE_SERVICE_ROLE_KEY", "supabase/credentials:service_role_key",
                "WORKOS_API_KEY", "workos/credentials:api_key",
                "WORKOS_CLIENT_ID", "workos/credentials:client_id",
                "SESSION_SECRET", "app/secrets:session_secret"));
    expected.replaceAll((variable, source) -> owner + "/" + source);
    assertThat(Reading.secrets(ClasslaStacks.of(environment), "backend")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"dev, classla-dev, 0", "prod, classla, 30"})
  @DisplayName("CLA-06 three secrets; production bears the documented names and can restore them")
  void shells(String environment, String owner, int recoveryDays) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).resources("aws_secretsmanager_secret").hasSize(3);
    for (String name : List.of("supabase/credentials", "workos/credentials", "app/secrets")) {
      assertThat(stack)
          .has(ClasslaStacks.secret(environment, name))
          .has("name", owner + "/" + name)
          .has("recovery_window_in_days", recoveryDays);
    }
  }

  @ParameterizedTest
  @CsvSource({"dev, classla-dev", "prod, classla"})
  @DisplayName("CLA-06 the application may read the three secrets itself, and do no more with them")
  void application(String environment, String owner) {
    var stack = ClasslaStacks.of(environment);
    Map<String, Body> may = Reading.permissions(stack, "backend_application");
    assertThat(may.keySet()).containsExactly("ReadSecrets", "Exec");
    Body read = may.get("ReadSecrets");
    assertThat(read).has("Action", List.of("secretsmanager:GetSecretValue"));
    assertThat(Reading.secretNames(stack, read.texts("Resource")))
        .containsExactly(
            owner + "/supabase/credentials", owner + "/workos/credentials", owner + "/app/secrets");
  }

  @ParameterizedTest
  @CsvSource({"dev, development, classla-dev", "prod, production, classla"})
  @DisplayName("CLA-04 the migration is the backend's image with a command, told of Supabase alone")
  void migration(String environment, String mode, String owner) {
    var stack = ClasslaStacks.of(environment);
    assertThat(Reading.container(stack, "migrate"))
        .has("name", "migrate")
        .has("image", IMAGE.formatted(environment))
        .has("command", List.of("npm", "run", "migrate"))
        .has("portMappings", List.of());
    assertThat(Reading.variables(stack, "migrate")).containsExactly("NODE_ENV", mode);
    assertThat(Reading.secrets(stack, "migrate"))
        .containsExactly(
            "SUPABASE_URL", owner + "/supabase/credentials:url",
            "SUPABASE_SERVICE_ROLE_KEY", owner + "/supabase/credentials:service_role_key");
  }

  @ParameterizedTest
  @CsvSource({"dev, classla-dev", "prod, classla"})
  @DisplayName("CLA-06 what starts a task reads the secrets that it names, and no others")
  void execution(String environment, String owner) {
    var stack = ClasslaStacks.of(environment);
    assertThat(readAtStart(environment, "backend"))
        .containsExactly(
            owner + "/supabase/credentials", owner + "/workos/credentials", owner + "/app/secrets");
    assertThat(readAtStart(environment, "migrate"))
        .containsExactly(owner + "/supabase/credentials");
    assertThat(Reading.permissions(stack, "migrate_application").keySet()).containsExactly("Exec");
  }

  private static List<String> readAtStart(String environment, String task) {
    var stack = ClasslaStacks.of(environment);
    Body read = Reading.permissions(stack, task + "_execution").get("Secrets");
    assertThat(read).has("Action", List.of("secretsmanager:GetSecretValue"));
    return Reading.secretNames(stack, read.texts("Resource"));
  }
}
