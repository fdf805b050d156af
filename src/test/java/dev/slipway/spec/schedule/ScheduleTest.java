package dev.slipway.spec.schedule;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FIB-04 schedules of EventBridge")
class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "rate(1 minute), PT1M",
    "rate(5 minutes), PT5M",
    "rate(1 hour), PT1H",
    "rate(12 hours), PT12H",
    "rate(1 day), P1D",
    "rate(10 days), P10D",
  })
  @DisplayName(
      "FIB-04 a rate that EventBridge takes is taken, and says what lies between two starts")
  void rates(String text, Duration period) {
    assertThat(new Schedule(text).period()).hasValue(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(1 minutes)",
        "rate(5 minute)",
        "rate(21 day)",
        "rate(0 minutes)",
        "rate(01 minute)",
        "rate(1.5 hours)",
        "rate(-1 day)",
        "rate(1 week)",
        "rate(30 seconds)",
        "rate(1  minute)",
        "rate(minute)",
        "rate (1 minute)",
        "every minute",
        "",
      })
  @DisplayName("FIB-04 one that EventBridge would refuse is refused before")
  void notRates(String text) {
    assertThat(fault(text))
        .isEqualTo(
            "must be rate(1 minute), rate(5 minutes) or the like in hours or days, or cron(…), got"
                + " '"
                + text
                + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron(0 2 1 * ? *)", "cron(0/15 * * * ? *)"})
  @DisplayName("FIB-04 so is a cron expression, which lies unevenly in time")
  void crons(String text) {
    assertThat(new Schedule(text).period()).isEmpty();
    assertThat(new Cron(text).schedule()).isEqualTo(new Schedule(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron(0 2 * * *)", "cron"})
  @DisplayName("FIB-04 what is wrong with a cron expression is said as everywhere")
  void notCrons(String text) {
    assertThat(fault(text))
        .isEqualTo(
            "must be cron(minutes hours day-of-month month day-of-week year), got '" + text + "'");
  }

  private static String fault(String text) {
    return assertThrows(InvalidSpec.class, () -> new Schedule(text)).getMessage();
  }
}
