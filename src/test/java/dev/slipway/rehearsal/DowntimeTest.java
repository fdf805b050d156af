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

/** A service of two tasks whose downtime is noticed by the right alarm, and by no other. */
@Tag("rehearsal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DowntimeTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

  private static final String UNNOTICED =
      "AWS says otherwise: shop-web is noticed to be down should be true, is false";

  private static final Documented DOCUMENTED =
      new Documented(
          List.of(
              new Documented.Service(
                  "shop",
                  "shop-web",
                  Specs.service(Specs.OUTSIDE, Specs.TWO_TASKS),
                  Set.of(),
                  Set.of("/*"),
                  Optional.empty())),
          Optional.empty(),
          Optional.empty());

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

    assertThat(Downtime.unnoticed(DOCUMENTED, aws)).isEmpty();
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

    assertThat(Downtime.unnoticed(DOCUMENTED, aws)).containsExactly(UNNOTICED);
  }

  @Test
  @DisplayName("ALL-21 an alarm that tells nobody notices nothing")
  void untold() {
    service.alarm("HealthyHostCount", "LessThanThreshold", 1, "breaching");

    assertThat(Downtime.unnoticed(DOCUMENTED, aws)).containsExactly(UNNOTICED);
  }

  @Test
  @DisplayName("ALL-21 one that always fires is no good either")
  void always() {
    service.alarm("HealthyHostCount", "LessThanThreshold", 3, "breaching", TOPIC);

    assertThat(Downtime.unnoticed(DOCUMENTED, aws))
        .containsExactly(
            "AWS says otherwise: alarms while shop-web runs should be [], is [down]",
            "AWS says otherwise: alarms when shop-web runs again should be [], is [down]");
  }
}
