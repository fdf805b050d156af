package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What starts Laravel's tasks may do, and what Laravel itself may. */
class FibonaccoRolesTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  static Stream<Arguments> tasks() {
    return FibonaccoVariablesTest.tasks();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("FIB-08, ALL-06 the roles: whoever starts a task reads what it is given")
  void readers(StackModel stack, String task) {
    var secrets = Reading.permissions(stack, task + "_execution").get("Secrets");
    assertThat(Reading.secretNames(stack, secrets.texts("Resource")))
        .containsExactlyElementsIn(
            stack.resources("aws_secretsmanager_secret").stream()
                .map(secret -> secret.body().text("name").orElseThrow())
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"api", "queue_worker", "scheduler"})
  @DisplayName(
      "FIB-08 the application reads secrets, uses its assets, sends mail and writes its log")
  void application(String task) {
    for (StackModel stack : Fibonaccos.both()) {
      var permissions = Reading.permissions(stack, task + "_application");
      assertThat(permissions.keySet())
          .containsExactly("Exec", "ReadSecrets", "SendMail", "UseAssetsBucket", "WriteLog");
      assertThat(permissions.get("SendMail"))
          .has("Action", List.of("ses:SendEmail", "ses:SendRawEmail"))
          .has("Resource", List.of("arn:aws:ses:us-east-1:888899990000:identity/fibonacco.com"));
      assertThat(permissions.get("WriteLog"))
          .has("Action", List.of("logs:CreateLogStream", "logs:PutLogEvents"))
          .has("Resource", List.of(log(stack) + ":*"));
      assertThat(permissions.get("ReadSecrets").texts("Resource")).hasSize(7);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-08 the migration changes the database and calls nobody")
  void migration(StackModel stack) {
    assertThat(Reading.permissions(stack, "migration_application").keySet())
        .containsExactly("Exec");
  }

  private static String log(StackModel stack) {
    return "${aws_cloudwatch_log_group.ecs_" + Fibonaccos.names(stack).replace('-', '_') + ".arn}";
  }
}
