package dev.slipway.spec.schedule;

import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.regex.Pattern;

/** When something happens again and again: {@code cron(0 2 1 * ? *)}, by the clock of UTC. */
public record Cron(String text) {
  private static final Pattern FORM = Pattern.compile("cron\\(([^()]*)\\)");

  public Cron {
    check(text);
  }

  /** Refuses what EventBridge would. */
  static void check(String text) {
    List<String> parts = parts(text);
    List<CronField> fields = List.of(CronField.values());
    var rules =
        new Rules()
            .require(
                parts.size() == fields.size(),
                "",
                "must be cron(minutes hours day-of-month month day-of-week year)",
                text);
    rules.enforce();
    for (int i = 0; i < fields.size(); i++) {
      CronField field = fields.get(i);
      rules.require(field.takes(parts.get(i)), "", field.rule(), parts.get(i));
    }
    rules.require(
        parts.get(2).equals("?") != parts.get(4).equals("?"),
        "",
        "must have ? for one of day-of-month and day-of-week, which is the other's to say",
        text);
    rules.enforce();
  }

  /** The same as one of all schedules. */
  public Schedule schedule() {
    return new Schedule(text);
  }

  /** Whether it happens at most once a day. */
  public boolean atOneTime() {
    return parts(text).stream().limit(2).allMatch(part -> part.matches("\\d+"));
  }

  private static List<String> parts(String text) {
    var form = FORM.matcher(text);
    return form.matches() ? List.of(form.group(1).strip().split("\\s+", -1)) : List.of();
  }

  @Override
  public String toString() {
    return text;
  }
}
