package dev.slipway.spec.rds;

import static dev.slipway.spec.rds.BackupWindow.DAY;
import static dev.slipway.spec.rds.BackupWindow.SHORTEST;
import static dev.slipway.spec.rds.BackupWindow.TIME;

import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.stream.IntStream;

/** When RDS may change a database each week, in UTC: {@code sun:05:00-sun:06:00}. */
public record MaintenanceWindow(String text) {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String MOMENT = "(" + String.join("|", DAYS) + "):" + TIME;
  private static final int WEEK = 7 * DAY;

  public MaintenanceWindow {
    boolean isWindow = text.matches(MOMENT + "-" + MOMENT);
    new Rules()
        .require(
            isWindow,
            "",
            "must be two times of the week in UTC such as 'sun:05:00-sun:06:00'",
            text)
        .require(!isWindow || minutes(text) >= SHORTEST, "", "must last at least 30 minutes", text)
        .enforce();
  }

  /** Whether it meets the backup of any day, which RDS refuses. */
  boolean overlaps(BackupWindow backup) {
    int start = minuteOf(text.substring(0, 9));
    return IntStream.range(0, 7)
        .map(day -> day * DAY + backup.start())
        .anyMatch(
            daily ->
                Math.floorMod(daily - start, WEEK) < minutes(text)
                    || Math.floorMod(start - daily, WEEK) < backup.minutes());
  }

  private static int minutes(String text) {
    return Math.floorMod(minuteOf(text.substring(10)) - minuteOf(text.substring(0, 9)), WEEK);
  }

  private static int minuteOf(String moment) {
    return DAYS.indexOf(moment.substring(0, 3)) * DAY + BackupWindow.minuteOf(moment.substring(4));
  }

  @Override
  public String toString() {
    return text;
  }
}
