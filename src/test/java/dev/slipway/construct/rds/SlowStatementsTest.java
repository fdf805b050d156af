package dev.slipway.construct.rds;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowStatementsTest {
  private static final String FROM = "2026-11-27 02:00:00 UTC:10.0.11.5(41234):app@shop:[1234]:";

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var slow =
                new SlowStatements(
                    scope,
                    "slow_statements",
                    new SlowStatements.Inputs(Specs.NAMING, "${aws_cloudwatch_log_group.a.name}"));
            new Alarms(scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("a@example.com")))
                .watch(slow.average(), new AlarmSpec(1, 300, 1));
          });

  @Test
  @DisplayName("H2O-07 slow statements come from the log of the database")
  void log() {
    assertThat(STACK)
        .resources("aws_cloudwatch_log_metric_filter")
        .containsExactly(
            "aws_cloudwatch_log_metric_filter.slow_statements_single",
            "aws_cloudwatch_log_metric_filter.slow_statements_double");
    for (Block filter : STACK.resources("aws_cloudwatch_log_metric_filter")) {
      assertThat(filter)
          .has("log_group_name", "${aws_cloudwatch_log_group.a.name}")
          .has("metric_transformation.namespace", "shop-dev")
          .has("metric_transformation.name", "StatementDuration")
          .has("metric_transformation.value", "$duration")
          .has("metric_transformation.unit", "Milliseconds");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'LOG:  duration: 312.345 ms  statement: SELECT 1', 312.345",
    "'LOG:  duration: 1454.486 ms  execute <unnamed>: SELECT COUNT(id) FROM guests', 1454.486",
    "'LOG:  duration: 300.001 ms', 300.001",
    "'LOG:  statement: SELECT \"duration:\", 5 ms', ",
    "'LOG:  checkpoint complete: wrote 5 buffers', ",
    "'ERROR:  duration: 312.345 ms', ",
  })
  @DisplayName("H2O-07 the duration of a statement counts once, however spaces are counted")
  void lines(String line, String duration) {
    List<String> expected = duration == null ? List.of() : List.of(duration);

    assertThat(durations((FROM + line).split(" +", -1))).isEqualTo(expected);
    assertThat(durations((FROM + line).split(" ", -1))).isEqualTo(expected);
  }

  @Test
  @DisplayName("H2O-07 the alarm on their average is given in seconds")
  void alarm() {
    assertThat(STACK)
        .has("aws_cloudwatch_metric_alarm.alarms_shop_dev_slow_statements")
        .has("namespace", "shop-dev")
        .has("metric_name", "StatementDuration")
        .has("statistic", "Average")
        .has("threshold", 1000)
        .has("treat_missing_data", "notBreaching");
  }

  /** What the filters find in a line that is cut into words. */
  private static List<String> durations(String... words) {
    List<String> found = new ArrayList<>();
    for (Block filter : STACK.resources("aws_cloudwatch_log_metric_filter")) {
      String pattern = filter.body().text("pattern").orElseThrow();
      String[] fields = pattern.substring(1, pattern.length() - 1).split(", ", -1);
      String duration = "";
      boolean fits = true;
      for (int i = 0; i < fields.length && !fields[i].equals("..."); i++) {
        String word = i < words.length ? words[i] : null;
        fits = fits && word != null && fits(fields[i], word);
        duration = fields[i].equals("duration") ? word : duration;
      }
      if (fits) {
        found.add(duration);
      }
    }
    return found;
  }

  /** Whether a word is what a field of a pattern asks for; a star stands for anything. */
  private static boolean fits(String field, String word) {
    int is = field.indexOf('=');
    String asked = is < 0 ? "*" : field.substring(is + 2, field.length() - 1);
    return word.matches("\\Q" + asked.replace("*", "\\E.*\\Q") + "\\E");
  }
}
