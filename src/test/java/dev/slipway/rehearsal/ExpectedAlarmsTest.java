package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Emulator;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A service of two tasks whose downtime is noticed by the right alarm, and by no other. */
@Tag("rehearsal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectedAlarmsTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

  private static final String UNNOTICED =
      "AWS says otherwise: shop-web wakes somebody when it has no task should be true, is false";

  private Emulator aws;
  private BalancedService service;

  @BeforeAll
  void open() throws Exception {
    aws = new Emulator();
    service = BalancedService.in(aws);
  }

  @AfterAll
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HealthyHostCount, LessThanThreshold, 1, breaching",
    "HealthyHostCount, LessThanOrEqualToThreshold, 0, breaching",
  })
  @DisplayName("ALL-21 silence that is bad is noticed")
  void noticed(String metric, String comparison, double limit, String silence) {
    service.alarm(metric, comparison, limit, silence, TOPIC);

    assertThat(unmet("shop-web")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UnHealthyHostCount, GreaterThanThreshold, 0, notBreaching",
    "HealthyHostCount, LessThanThreshold, 1, notBreaching",
    "HealthyHostCount, LessThanThreshold, 1, missing",
    "HealthyHostCount, LessThanThreshold, 1, ignore",
  })
  @DisplayName("ALL-21 silence that is good, or says nothing, is not")
  void unnoticed(String metric, String comparison, double limit, String silence) {
    service.alarm(metric, comparison, limit, silence, TOPIC);

    assertThat(unmet("shop-web")).containsExactly(UNNOTICED);
  }

  @Test
  @DisplayName("ALL-21 an alarm that tells nobody notices nothing")
  void untold() {
    service.alarm("HealthyHostCount", "LessThanThreshold", 1, "breaching");

    assertThat(unmet("shop-web")).containsExactly(UNNOTICED);
  }

  @Test
  @DisplayName("ALL-21 one that always fires is no good either")
  void always() {
    service.alarm("HealthyHostCount", "LessThanThreshold", 3, "breaching", TOPIC);

    assertThat(unmet("shop-web"))
        .containsExactly(
            "AWS says otherwise: shop-web wakes somebody while it runs should be [], is [down]",
            "AWS says otherwise: shop-web wakes somebody when it runs again should be [], is"
                + " [down]");
  }

  @Test
  @DisplayName("ALL-18 one that is held back is no question of alarms")
  void held() {
    assertThat(unmet("shop-api")).isEmpty();
  }

  /** What is not as it should be when that service is stopped. */
  private List<String> unmet(String service) {
    var spec = Specs.service(Specs.OUTSIDE, Specs.TWO_TASKS);
    var documented =
        new Documented.Service("shop", service, spec, Set.of(), Set.of("/*"), Optional.empty());
    var comparison = new Comparison();
    try (var ecs = aws.client(EcsClient.builder());
        var alarms = aws.client(CloudWatchClient.builder())) {
      new ExpectedAlarms(comparison, ecs, alarms)
          .of(new Documented(List.of(documented), Optional.empty(), Optional.empty()));
    }
    return comparison.unmet();
  }
}
