package dev.slipway.operation.deploy;

import dev.slipway.operation.terraform.Change;
import dev.slipway.operation.terraform.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan as somebody reads it who decides whether it happens. */
final class PlanWords {
  private PlanWords() {}

  /** A line for each change, and how many there are of each kind. */
  static String of(Plan plan, Set<String> losses) {
    List<String> lines = new ArrayList<>();
    for (Change change : plan.changes()) {
      lines.add(line(change, losses.contains(change.address())));
    }
    if (!plan.outputs().isEmpty()) {
      lines.add("  outputs " + String.join(", ", plan.outputs()));
    }
    return String.join("\n", lines);
  }

  /** Such as {@code 3 to make, 1 to change}. */
  static String planned(Plan plan) {
    return count(plan, kind -> " to " + kind.word());
  }

  /** Such as {@code 3 made, 1 changed}. */
  static String done(Plan plan) {
    return count(plan, kind -> " " + kind.done());
  }

  private static String count(Plan plan, Function<Change.Kind, String> word) {
    Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
    plan.changes().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    if (counts.isEmpty()) {
      return "nothing but outputs";
    }
    return counts.entrySet().stream()
        .map(each -> each.getValue() + word.apply(each.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String line(Change change, boolean loss) {
    String text = "  " + change.kind().sign() + " " + change.address();
    if (change.kind() == Change.Kind.MOVE) {
      text += ", until now " + change.former();
    }
    if (!change.arguments().isEmpty()) {
      String why = change.kind() == Change.Kind.REPLACE ? ", made anew for " : ": ";
      text += why + String.join(", ", change.arguments());
    }
    return loss ? text + " (WHAT IT HOLDS IS LOST)" : text;
  }
}
