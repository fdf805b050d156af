package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2O's secrets, how they change by themselves, and the repositories of its images. */
class H2oSecretsTest {
  @ParameterizedTest
  @CsvSource({"dev, 0", "prod, 30"})
  @DisplayName("H2O-06 two secrets, each environment its own; what can't rotate by itself says so")
  void shells(String environment, int recoveryDays) {
    var stack = H2os.of(environment);
    String address = "aws_secretsmanager_secret.h2o_" + environment;
    assertThat(stack).resources("aws_secretsmanager_secret").hasSize(2);
    assertThat(stack)
        .has(address + "_database_url")
        .has("name", "h2o/" + environment + "/database_url")
        .has("recovery_window_in_days", recoveryDays)
        .contains("description", "every month");
    assertThat(stack)
        .has(address + "_ai_api_key")
        .has("name", "h2o/" + environment + "/ai_api_key")
        .has("recovery_window_in_days", recoveryDays)
        .contains("description", "can't rotate by itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-06 the backend is given both, by reference")
  void backend(String environment) {
    assertThat(Reading.secrets(H2os.of(environment), "backend"))
        .containsExactly(
            "DATABASE_URL", "h2o/" + environment + "/database_url",
            "AI_API_KEY", "h2o/" + environment + "/ai_api_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-06, ALL-06 the application may read them itself, as documented, and no others")
  void application(String environment) {
    var stack = H2os.of(environment);
    assertThat(
            Reading.secretNames(
                stack,
                Reading.permissions(stack, "backend_application")
                    .get("ReadSecrets")
                    .texts("Resource")))
        .containsExactly(
            "h2o/" + environment + "/database_url", "h2o/" + environment + "/ai_api_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-06 RDS keeps the master login, and changes it itself")
  void master(String environment) {
    assertThat(H2os.of(environment))
        .only("aws_db_instance")
        .has("manage_master_user_password", true)
        .hasNo("password");
  }

  @ParameterizedTest
  @CsvSource({"dev, cron(0 2 1 * ? *)", "prod, cron(0 2 8 * ? *)"})
  @DisplayName("H2O-06, ALL-22 the application's login changes every month, at night")
  void rotation(String environment, String time) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .has("aws_cloudwatch_event_rule.data_setup_rotation")
        .has("schedule_expression", time);
    assertThat(
            Reading.at(stack, "aws_cloudwatch_event_target.data_setup_rotation").document("input"))
        .has("containerOverrides.0.command", List.of("--rotate", "logins"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-06 then the backend, which reads it when it starts, is deployed anew")
  void newDeployment(String environment) {
    String service = H2os.documented(environment) + "-backend";
    Body work = Reading.setup(H2os.of(environment));
    assertThat(work.blocks("services")).hasSize(1);
    assertThat(work)
        .has("services.0.cluster", "h2o-" + environment)
        .has("services.0.service", service);
    assertThat(
            Reading.permissions(H2os.of(environment), "data_setup_application")
                .get("NewDeployments"))
        .has("Action", List.of("ecs:DescribeServices", "ecs:UpdateService"))
        .has(
            "Resource",
            List.of(
                "arn:aws:ecs:us-east-1:555566667777:service/h2o-" + environment + "/" + service));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-06 one login owns one database, and its URL asks for TLS")
  void login(String environment) {
    Body work = Reading.setup(H2os.of(environment));
    assertThat(work.blocks("database.logins")).hasSize(1);
    assertThat(work)
        .has("database.logins.0.name", "h2o")
        .has("database.logins.0.databases.0.name", "h2o")
        .has("database.logins.0.connections.0.secret", "h2o/" + environment + "/database_url")
        .has(
            "database.logins.0.connections.0.template",
            "postgresql://{user}:{password}@{host}:{port}/h2o?sslmode=require")
        .hasNo("cache");
  }

  @ParameterizedTest
  @CsvSource({"backend, backend", "data_setup, data-setup"})
  @DisplayName("H2O-06 repositories scan what is pushed and keep the last ten images")
  void repositories(String id, String name) {
    for (String environment : List.of("dev", "prod")) {
      var stack = H2os.of(environment);
      assertThat(stack)
          .has("aws_ecr_repository." + id)
          .has("name", H2os.documented(environment) + "-" + name)
          .has("image_scanning_configuration.scan_on_push", true);
      assertThat(Reading.at(stack, "aws_ecr_lifecycle_policy." + id).document("policy"))
          .has("rules.1.selection.tagStatus", "any")
          .has("rules.1.selection.countType", "imageCountMoreThan")
          .has("rules.1.selection.countNumber", 10);
    }
  }
}
