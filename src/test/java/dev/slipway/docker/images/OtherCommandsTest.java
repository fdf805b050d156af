package dev.slipway.docker.images;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else task definitions run in the images of services. */
@Tag("real")
@DisplayName("ALL-11 other commands of images")
final class OtherCommandsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ltt/backend, fastapi-workspace, ltt/prod, prod_migrate, migrated to 0001",
    "classla/backend, express, classla/prod, migrate, migrated 0001_courses.sql",
    "alva/api, pnpm-workspace, alva/staging, migrations, migrated",
    "h2o/backend, fastapi, h2o/prod, migrate, migrated to 0001",
    "fibonacco/backend, laravel, fibonacco/production, migration, migrated",
  })
  void migrate(String image, String sample, String stack, String definition, String said) {
    var task = TaskDefinition.of(stack, definition);
    String built = Images.build(image, sample);
    try (var container = Container.start(built, task.variables(), task.command())) {
      assertWithMessage(container.log()).that(container.exitCode()).isEqualTo(0);
      assertThat(container.log()).contains(said);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "queue_worker, waits for jobs of made-up.example, 0",
    "scheduler, waits for the minute, 143",
  })
  @DisplayName("Fibonacco's workers and schedule stop when ECS says so")
  void fibonaccoWorks(String definition, String said, int exitCode) {
    var task = TaskDefinition.of("fibonacco/production", definition);
    String built = Images.build("fibonacco/backend", "laravel");
    try (var container = Container.start(built, task.variables(), task.command())) {
      container.awaitLog(said, 1);
      container.stop(Math.min(10, task.stopSeconds()));

      assertThat(container.exitCode()).isEqualTo(exitCode);
    }
  }

  /** Before it asks, it has looked for the other programs that it needs. */
  @Test
  @DisplayName("ALL-13 the data set-up comes as far as AWS, which nobody answers for here")
  void theDataSetupAsksForTheMasterLogin() {
    var task = TaskDefinition.of("h2o/prod", "data_setup");
    Map<String, String> variables = new TreeMap<>(task.variables());
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "made-up");
    variables.put("AWS_SECRET_ACCESS_KEY", "made-up");
    try (var container = Container.start(Images.buildDataSetup(), variables, List.of())) {
      assertWithMessage(container.log()).that(container.exitCode()).isEqualTo(1);
      assertThat(container.log())
          .containsMatch(
              "data-setup: aws secretsmanager [a-z-]+: Could not connect to the endpoint URL:"
                  + " \"http://127.0.0.1:9/\"");
    }
  }

  @Test
  void aMissingSecretEndsATaskAndIsNamed() {
    var task = TaskDefinition.of("fibonacco/production", "migration");
    Map<String, String> variables = new TreeMap<>(task.variables());
    variables.remove("APP_KEY");
    String built = Images.build("fibonacco/backend", "laravel");
    try (var container = Container.start(built, variables, List.copyOf(task.command()))) {
      assertThat(container.exitCode()).isNotEqualTo(0);
      assertThat(container.log()).contains("not set: APP_KEY");
    }
  }
}
