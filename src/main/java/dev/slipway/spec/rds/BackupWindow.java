package dev.slipway.spec.rds;

import dev.slipway.spec.rules.Rules;

/** When RDS takes the backup of a day, in UTC: {@code 03:00-04:00}. */
public record BackupWindow(String text) {
  /** A time of day. */
  static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  static final int DAY = 24 * 60;

  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
  static final int SHORTEST = 30;

  public BackupWindow {
    boolean isWindow = text.matches(TIME + "-" + TIME);
    new Rules()
        .require(isWindow, "", "must be two times of day in UTC such as '03:00-04:00'", text)
        .require(!isWindow || minutes(text) >= SHORTEST, "", "must last at least 30 minutes", text)
        .enforce();
  }

  /** When it begins, in minutes of the day. */
  int start() {
    return minuteOf(text.substring(0, 5));
  }

  int minutes() {
    return minutes(text);
  }

  static int minuteOf(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  private static int minutes(String text) {
    return Math.floorMod(minuteOf(text.substring(6)) - minuteOf(text.substring(0, 5)), DAY);
  }

  @Override
  public String toString() {
    return text;
  }
}
