package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Laravel is told, wherever it runs. */
class FibonaccoVariablesTest {
  private static final String CACHE =
      "${aws_elasticache_replication_group.cache.primary_endpoint_address}";

  /** Each task of both environments in which the application runs. */
  static Stream<Arguments> tasks() {
    return Fibonaccos.both().stream()
        .flatMap(
            stack ->
                Stream.of("api", "queue_worker", "scheduler", "migration")
                    .map(task -> Arguments.of(stack, task)));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("FIB-08 the plain variables, and no access key")
  void variables(StackModel stack, String task) {
    boolean dev = stack == Fibonaccos.DEV;
    Map<String, String> told = new TreeMap<>();
    told.put("APP_NAME", "Fibonacco Operations Platform");
    told.put("APP_ENV", Fibonaccos.environment(stack));
    told.put("APP_DEBUG", "false");
    told.put("APP_URL", dev ? "https://api-dev.fibonacco.com" : "https://api.fibonacco.com");
    told.put("DB_CONNECTION", "pgsql");
    told.put("DB_PORT", "5432");
    told.put("DB_DATABASE", "learning_center");
    told.put("REDIS_HOST", CACHE);
    told.put("REDIS_PORT", "6379");
    told.put("CACHE_DRIVER", "redis");
    told.put("QUEUE_CONNECTION", "redis");
    told.put("SESSION_DRIVER", "redis");
    told.put("AWS_DEFAULT_REGION", "us-east-1");
    told.put("AWS_BUCKET", "${aws_s3_bucket_policy.assets_bucket.bucket}");
    told.put("AWS_EMF_NAMESPACE", Fibonaccos.names(stack));
    if (!dev) {
      told.put("REDIS_URL", "tls://" + CACHE + ":6379");
    }

    assertThat(Reading.variables(stack, task)).isEqualTo(told);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("FIB-08 what is secret comes from Secrets Manager, some of it by key")
  void secrets(StackModel stack, String task) {
    String own = "learning-center-" + Fibonaccos.environment(stack);
    String database = Fibonaccos.names(stack) + "/database/credentials:";
    assertThat(Reading.secrets(stack, task))
        .containsExactlyEntriesIn(
            Map.ofEntries(
                Map.entry("APP_KEY", own + "/app/key"),
                Map.entry("DB_HOST", database + "DB_HOST"),
                Map.entry("DB_USERNAME", database + "DB_USERNAME"),
                Map.entry("DB_PASSWORD", database + "DB_PASSWORD"),
                Map.entry("ELEVENLABS_API_KEY", own + "/elevenlabs/api-key"),
                Map.entry("OPENROUTER_API_KEY", own + "/openrouter/api-key"),
                Map.entry("OPENAI_API_KEY", own + "/openai/api-key"),
                Map.entry("TWILIO_ACCOUNT_SID", own + "/twilio/credentials:account_sid"),
                Map.entry("TWILIO_AUTH_TOKEN", own + "/twilio/credentials:auth_token"),
                Map.entry("TWILIO_PHONE_NUMBER", own + "/twilio/credentials:phone_number"),
                Map.entry("STRIPE_KEY", own + "/stripe/credentials:key"),
                Map.entry("STRIPE_SECRET", own + "/stripe/credentials:secret"),
                Map.entry("STRIPE_WEBHOOK_SECRET", own + "/stripe/credentials:webhook_secret")));
  }

  @ParameterizedTest
  @CsvSource({
    "database/credentials, 30",
    "production/app/key, 30",
    "production/elevenlabs/api-key, 30",
    "production/openrouter/api-key, 30",
    "production/openai/api-key, 30",
    "production/twilio/credentials, 30",
    "production/stripe/credentials, 30",
  })
  @DisplayName("FIB-08, ALL-14 seven secrets; the one without an environment is production's")
  void shells(String name, int days) {
    String full = "learning-center" + (name.startsWith("production") ? "-" : "/") + name;
    assertThat(Fibonaccos.PRODUCTION)
        .has("aws_secretsmanager_secret." + full.replaceAll("[/-]", "_"))
        .has("name", full)
        .has("recovery_window_in_days", days);
    assertThat(Fibonaccos.PRODUCTION).resources("aws_secretsmanager_secret").hasSize(7);
  }

  @Test
  @DisplayName("FIB-08, ALL-14 dev has the same under names of its own, which are free at once")
  void shellsOfDev() {
    for (var secret : Fibonaccos.DEV.resources("aws_secretsmanager_secret")) {
      assertThat(secret.body().text("name").orElseThrow()).startsWith("learning-center-dev/");
      assertThat(secret).has("recovery_window_in_days", 0);
    }
    assertThat(Fibonaccos.DEV).resources("aws_secretsmanager_secret").hasSize(7);
  }
}
