package dev.slipway.operation.logs;

import dev.slipway.operation.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time that somebody types: how long ago, or when. */
final class Since {
  private static final Pattern AGO = Pattern.compile("(?<number>\\d{1,6})(?<unit>[smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Since() {}

  static Instant of(String typed, Instant now) {
    Matcher ago = AGO.matcher(typed);
    if (ago.matches()) {
      long number = Long.parseLong(ago.group("number"));
      return now.minus(UNITS.get(ago.group("unit")).multipliedBy(number));
    }
    try {
      return Instant.parse(typed);
    } catch (DateTimeParseException e) {
      throw new Trouble(
          2, "%s is no time: write 30m, 1h, 2d, or 2026-11-27T09:00:00Z".formatted(typed));
    }
  }
}
