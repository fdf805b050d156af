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
        .containsExactlyElementsIn(secrets(stack));
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
      String assets = "arn:aws:s3:::learning-center-assets-" + Fibonaccos.environment(stack);
      assertThat(permissions.get("UseAssetsBucket"))
          .has("Resource", List.of(assets, assets + "/*"));
      assertThat(Reading.secretNames(stack, permissions.get("ReadSecrets").texts("Resource")))
          .containsExactlyElementsIn(secrets(stack));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-08 the migration changes the database and calls nobody")
  void migration(StackModel stack) {
    assertThat(Reading.permissions(stack, "migration_application").keySet())
        .containsExactly("Exec");
  }

  /** The names of the seven, of which the document gives one without an environment. */
  private static List<String> secrets(StackModel stack) {
    String own = "learning-center-" + Fibonaccos.environment(stack);
    return List.of(
        Fibonaccos.names(stack) + "/database/credentials",
        own + "/app/key",
        own + "/elevenlabs/api-key",
        own + "/openrouter/api-key",
        own + "/openai/api-key",
        own + "/twilio/credentials",
        own + "/stripe/credentials");
  }

  private static String log(StackModel stack) {
    return "${aws_cloudwatch_log_group.ecs_" + Fibonaccos.names(stack).replace('-', '_') + ".arn}";
  }
}
