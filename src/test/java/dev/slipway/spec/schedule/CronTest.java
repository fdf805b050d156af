package dev.slipway.spec.schedule;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ALL-22 cron expressions of EventBridge")
class CronTest {
  /** AWS's own examples among them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 2 1 * ? *)",
        "cron(15 12 * * ? *)",
        "cron(0 18 ? * MON-FRI *)",
        "cron(0/15 * * * ? *)",
        "cron(0/5 8-17 ? * MON-FRI *)",
        "cron(0/30 20-23,0-2 ? * 2-6 *)",
        "cron(0 0 L * ? *)",
        "cron(0 0 3W,15 * ? *)",
        "cron(15 10 ? * 6L 2026-2027)",
        "cron(0 9 ? JAN,FEB,12 3#2 *)",
        "cron(0 9 ? * TUE#2 *)",
        "cron( 0  9 1-7/2 */3 ? 2199 )",
      })
  void takesWhatEventBridgeTakes(String text) {
    assertThat(new Cron(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60 2 1 * ? *     | must have for its minutes 0 to 59, with , - * /, got '60'",
        "? 2 1 * ? *      | must have for its minutes 0 to 59, with , - * /, got '?'",
        "0 24 1 * ? *     | must have for its hours 0 to 23, with , - * /, got '24'",
        "0 2- 1 * ? *     | must have for its hours 0 to 23, with , - * /, got '2-'",
        "0 5-3 1 * ? *    | must have for its hours 0 to 23, with , - * /, got '5-3'",
        "0 0/0 1 * ? *    | must have for its hours 0 to 23, with , - * /, got '0/0'",
        "0 2 32 * ? *     | must have for its day-of-month 1 to 31, with , - * ? / L W, got '32'",
        "0 2 1,? * ? *    | must have for its day-of-month 1 to 31, with , - * ? / L W, got '1,?'",
        "0 2 32W * ? *    | must have for its day-of-month 1 to 31, with , - * ? / L W, got '32W'",
        "0 2 1 13 ? *     | must have for its month 1 to 12 or JAN to DEC, with , - * /, got '13'",
        "0 2 1 JUNE ? *   | must have for its month 1 to 12 or JAN to DEC, with , - * /, got"
            + " 'JUNE'",
        "0 2 ? * 0 *      | must have for its day-of-week 1 to 7 or SUN to SAT, with , - * ? / L #,"
            + " got '0'",
        "0 2 ? * 3#6 *    | must have for its day-of-week 1 to 7 or SUN to SAT, with , - * ? / L #,"
            + " got '3#6'",
        "0 2 ? * 3#1,6#3 *| must have for its day-of-week 1 to 7 or SUN to SAT, with , - * ? / L #,"
            + " got '3#1,6#3'",
        "0 2 1 * ? 1969   | must have for its year 1970 to 2199, with , - * /, got '1969'",
      })
  void namesTheFieldThatIsWrong(String fields, String message) {
    assertThat(faults("cron(" + fields + ")")).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate(30 days)", "0 2 1 * ?", "cron(0 2 1 * ?)", "cron()", "0 2 1 * ? *"})
  void hasSixFields(String text) {
    assertThat(faults(text))
        .isEqualTo(
            "must be cron(minutes hours day-of-month month day-of-week year), got '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron(0 2 1 * 2 *)", "cron(0 2 * * * *)", "cron(0 2 ? * ? *)"})
  void isOfDaysOfTheMonthOrOfTheWeek(String text) {
    assertThat(faults(text))
        .isEqualTo(
            "must have ? for one of day-of-month and day-of-week, which is the other's to say, got"
                + " '"
                + text
                + "'");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThat(faults("cron(60 24 1 * 2 *)"))
        .isEqualTo(
            "must have for its minutes 0 to 59, with , - * /, got '60';"
                + " must have for its hours 0 to 23, with , - * /, got '24';"
                + " must have ? for one of day-of-month and day-of-week, which is the other's to"
                + " say, got 'cron(60 24 1 * 2 *)'");
  }

  @ParameterizedTest
  @CsvSource({
    "cron(0 2 1 * ? *), true",
    "cron(* 2 1 * ? *), false",
    "cron(0 2/4 1 * ? *), false",
  })
  void knowsWhetherItHappensOnceADay(String text, boolean once) {
    assertThat(new Cron(text).atOneTime()).isEqualTo(once);
  }

  private static String faults(String text) {
    return assertThrows(InvalidSpec.class, () -> new Cron(text)).getMessage();
  }
}
