package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may talk to whom in Fibonacco: these ways and no others. */
class FibonaccoSecurityGroupsTest {
  private static final String[] CALLS = {
    "alb -> api:80",
    "api -> database:5432",
    "api -> cache:6379",
    "queue_worker -> database:5432",
    "queue_worker -> cache:6379",
    "scheduler -> database:5432",
    "scheduler -> cache:6379",
    "migration -> database:5432",
    "data_setup -> database:5432",
  };

  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-05, ALL-09 the load balancer is open to all on two ports; stores admit calls")
  void ingress(StackModel stack) {
    assertThat(Reading.ways(stack, "ingress"))
        .containsExactlyElementsIn(with("0.0.0.0/0 -> alb:80", "0.0.0.0/0 -> alb:443"));
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("ALL-09 stores call nobody; tasks leave by HTTPS, to the APIs that they use")
  void egress(StackModel stack) {
    assertThat(Reading.ways(stack, "egress"))
        .containsExactlyElementsIn(
            with(
                "api -> 0.0.0.0/0:443",
                "queue_worker -> 0.0.0.0/0:443",
                "scheduler -> 0.0.0.0/0:443",
                "migration -> 0.0.0.0/0:443",
                "data_setup -> 0.0.0.0/0:443"));
  }

  @ParameterizedTest
  @CsvSource({
    "alb, learning-center-alb",
    "database, learning-center-db-rds",
    "cache, learning-center-redis-redis",
    "api, learning-center-api",
    "queue_worker, learning-center-queue-worker",
    "scheduler, learning-center-scheduler",
    "migration, learning-center-migration",
    "data_setup, learning-center-data-setup",
  })
  @DisplayName("ALL-09, ALL-14 a group for each part, under production's name")
  void groups(String id, String name) {
    assertThat(Fibonaccos.PRODUCTION).has("aws_security_group." + id).has("name", name);
  }

  @Test
  @DisplayName("ALL-09 and no other groups")
  void noOthers() {
    assertThat(Fibonaccos.PRODUCTION).resources("aws_security_group").hasSize(8);
  }

  private static List<String> with(String... more) {
    return Stream.concat(Stream.of(CALLS), Stream.of(more)).toList();
  }
}
