package dev.slipway.spec.schedule;

import java.util.Arrays;
import java.util.List;

/** A field of a cron expression and what EventBridge takes there. */
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html
enum CronField {
  MINUTES("minutes", 0, 59, List.of(), ", - * /", "", ""),
  HOURS("hours", 0, 23, List.of(), ", - * /", "", ""),
  DAY_OF_MONTH("day-of-month", 1, 31, List.of(), ", - * ? / L W", "\\?", "L|\\d{1,2}W"),
  MONTH(
      "month",
      1,
      12,
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
      ", - * /",
      "",
      ""),
  DAY_OF_WEEK(
      "day-of-week",
      1,
      7,
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
      ", - * ? / L #",
      "\\?|\\w{1,3}#[1-5]",
      "L|\\w{1,3}L"),
  YEAR("year", 1970, 2199, List.of(), ", - * /", "", "");

  private final String title;
  private final int first;
  private final int last;
  @SuppressWarnings("ImmutableEnumChecker") // the type does not say that List.of is
  private final List<String> names;

  private final String wildcards;
  private final String alone;
  private final String special;

  /**
   * A field.
   *
   * @param names what its values may be called
   * @param wildcards what the document says of it, for the message
   * @param alone what stands for all of it
   * @param special what stands beside values
   */
  CronField(
      String title,
      int first,
      int last,
      List<String> names,
      String wildcards,
      String alone,
      String special) {
    this.title = title;
    this.first = first;
    this.last = last;
    this.names = names;
    this.wildcards = wildcards;
    this.alone = alone;
    this.special = special;
  }

  String rule() {
    String values =
        names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
    return "must have for its %s %d to %d%s, with %s"
        .formatted(title, first, last, values, wildcards);
  }

  boolean takes(String text) {
    return isSpecial(text, alone) || Arrays.stream(text.split(",", -1)).allMatch(this::isPart);
  }

  private boolean isPart(String text) {
    String[] steps = text.split("/", -1);
    return isSpecial(text, special)
        || (steps.length == 1 && isRange(steps[0]))
        || (steps.length == 2 && isRange(steps[0]) && steps[1].matches("[1-9]\\d{0,3}"));
  }

  private boolean isRange(String text) {
    String[] ends = text.split("-", -1);
    int from = value(ends[0]);
    int to = value(ends[ends.length - 1]);
    return text.equals("*") || (ends.length <= 2 && first <= from && from <= to && to <= last);
  }

  /** Its letters may have a value with them, such as the 6 of {@code 6L}, the last Friday. */
  private boolean isSpecial(String text, String form) {
    String value = text.replaceAll("[LW]$|#.*", "");
    return text.matches(form) && (value.isEmpty() || value.equals("?") || isRange(value));
  }

  private int value(String text) {
    int name = names.indexOf(text);
    return name >= 0 ? first + name : text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
  }
}
