package dev.slipway.spec.schedule;

import java.util.Arrays;
import java.util.List;

/** A field of a cron expression and what EventBridge takes there. */
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html
enum CronField {
  MINUTES("minutes", 0, 59, "", ", - * /", "", ""),
  HOURS("hours", 0, 23, "", ", - * /", "", ""),
  DAY_OF_MONTH("day-of-month", 1, 31, "", ", - * ? / L W", "\\?", "L|\\d{1,2}W"),
  MONTH("month", 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC", ", - * /", "", ""),
  DAY_OF_WEEK(
      "day-of-week",
      1,
      7,
      "SUN MON TUE WED THU FRI SAT",
      ", - * ? / L #",
      "\\?|\\w{1,3}#[1-5]",
      "L|\\w{1,3}L"),
  YEAR("year", 1970, 2199, "", ", - * /", "", "");

  private final String title;
  private final int first;
  private final int last;
  private final String names;
  private final String wildcards;
  private final String alone;
  private final String special;

  /**
   * A field.
   *
   * @param names what its values may be called, in their order
   * @param wildcards what the document says of it, for the message
   * @param alone what stands for all of it
   * @param special what stands beside values
   */
  CronField(
      String title,
      int first,
      int last,
      String names,
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
    String values = names.isEmpty() ? "" : " or " + names.replaceAll(" .* ", " to ");
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
    int name = List.of(names.split(" ", -1)).indexOf(text);
    if (name >= 0 && !text.isEmpty()) {
      return first + name;
    }
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
  }
}
