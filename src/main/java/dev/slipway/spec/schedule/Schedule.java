package dev.slipway.spec.schedule;

import dev.slipway.spec.rules.Rules;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** When something is started again and again: {@code rate(5 minutes)}, or as a {@link Cron}. */
public record Schedule(String text) {
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rate-expressions.html
  private static final String RATE =
      "rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d{1,4}) (minute|hour|day)s)\\)";

  private static final Map<String, Duration> UNITS =
      Map.of(
          "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

  public Schedule {
    if (text.startsWith("cron")) {
      Cron.check(text);
    } else {
      new Rules()
          .require(
              text.matches(RATE),
              "",
              "must be rate(1 minute), rate(5 minutes) or the like in hours or days, or cron(…)",
              text)
          .enforce();
    }
  }

  /** What lies between two starts, where it is always the same. */
  public Optional<Duration> period() {
    if (!text.matches(RATE)) {
      return Optional.empty();
    }
    String[] words = text.replaceAll("rate\\(|s?\\)", "").split(" ", -1);
    return Optional.of(UNITS.get(words[1]).multipliedBy(Long.parseLong(words[0])));
  }

  @Override
  public String toString() {
    return text;
  }
}
