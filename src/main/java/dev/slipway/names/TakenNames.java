package dev.slipway.names;

import static java.util.stream.Collectors.joining;

import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.Fault;
import dev.slipway.environment.Setting;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names that belong to another environment, and why a file claims them all the same.
 *
 * @param causes the settings to change; none if nobody knows
 * @param names as {@code aws_lb 'shop-web'}
 */
record TakenNames(Collection<Setting> causes, Collection<String> names, EnvironmentText owner) {
  /** A key says what something is called; other places refer to it. */
  private static final Comparator<Setting> MOST_TELLING =
      Comparator.<Setting>comparingInt(each -> each.isKey() ? each.depth() : Integer.MAX_VALUE)
          .thenComparingInt(Setting::line);

  /** The fault of the file, in the line of the first setting. */
  Fault fault(EnvironmentText file) {
    String example = names.iterator().next();
    String what = names.size() == 1 ? example : names.size() + " names, such as " + example;
    if (causes.isEmpty()) {
      String said = what + taken(names.size()) + ", and no setting that both files say explains it";
      return new Fault(file.path(), 0, said);
    }
    Map<String, List<Setting>> words =
        causes.stream()
            .sorted(MOST_TELLING)
            .collect(
                Collectors.groupingBy(Setting::value, LinkedHashMap::new, Collectors.toList()));
    String settings = words.values().stream().map(TakenNames::word).collect(joining(" and "));
    int line = words.values().iterator().next().get(0).line();
    return new Fault(file.path(), line, settings + taken(words.size()) + " (" + what + ")");
  }

  private String taken(int count) {
    return (count == 1 ? " is" : " are") + " taken by " + owner.stackId();
  }

  /** A word where it tells most, and where it stands besides. */
  private static String word(List<Setting> places) {
    String lines =
        places.stream()
            .skip(1)
            .map(Setting::line)
            .sorted()
            .distinct()
            .map(String::valueOf)
            .collect(joining(", "));
    String besides = lines.contains(",") ? " (also in lines " : " (also in line ";
    return places.get(0) + (lines.isEmpty() ? "" : besides + lines + ")");
  }
}
