package dev.slipway.names;

import static java.util.stream.Collectors.toCollection;

import dev.slipway.environment.Setting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why two environments claim the same names: the fewest settings, said by both, that explain them.
 * Nothing knows which settings a stack made a name of; but a name holds them as words.
 */
final class Causes {
  /** A setting further down names one thing, whole; what is in many names stands at the top. */
  private static final int TOP = 1;

  private final Collection<Setting> settings;
  private final Collection<Setting> own;

  /**
   * Of two files.
   *
   * @param settings that both say
   * @param own all that the one says whose names are taken: one may be a name, whole
   */
  Causes(Collection<Setting> settings, Collection<Setting> own) {
    this.settings = settings;
    this.own = own;
  }

  /**
   * The names by the settings to change, all of a set; by the empty set those that nothing
   * explains.
   *
   * @param names as {@code aws_lb 'shop-web'}
   */
  Map<Set<Setting>, Set<String>> of(Collection<String> names) {
    Map<String, Set<Setting>> possible = new LinkedHashMap<>();
    names.forEach(name -> possible.put(name, possible(bare(name))));
    Set<Setting> sure =
        possible.values().stream()
            .filter(each -> each.size() == 1)
            .flatMap(Set::stream)
            .collect(toCollection(LinkedHashSet::new));
    Map<Set<Setting>, Set<String>> causes = new LinkedHashMap<>();
    possible.forEach(
        (name, each) ->
            causes.computeIfAbsent(without(each, sure), set -> new TreeSet<>()).add(name));
    return causes;
  }

  /** What is to be changed anyway need not be named twice, unless nothing else is left to name. */
  private static Set<Setting> without(Set<Setting> possible, Set<Setting> sure) {
    if (possible.size() <= 1) {
      return possible;
    }
    Set<Setting> left = new LinkedHashSet<>(possible);
    left.removeAll(sure);
    return left.isEmpty() ? longest(possible) : left;
  }

  private Set<Setting> possible(String name) {
    Set<Setting> roles = those(settings, each -> isPrefix(each) && isRoleOf(each.value(), name));
    if (!roles.isEmpty()) {
      return roles;
    }
    Set<Setting> whole =
        those(own, each -> each.value().equals(name) && !isTop(each) && !isPrefix(each));
    if (!whole.isEmpty()) {
      return whole;
    }
    Set<Setting> within = those(settings, each -> isWithin(each, name));
    Set<String> top =
        within.stream().filter(Causes::isTop).map(Setting::value).collect(Collectors.toSet());
    return top.isEmpty()
        ? longest(within)
        : those(settings, each -> each.depth() == TOP && top.contains(each.value()));
  }

  /** What roles of workflows begin with, and nothing else does. */
  private static boolean isPrefix(Setting setting) {
    return setting.key().endsWith(".rolePrefix");
  }

  private static boolean isRoleOf(String prefix, String name) {
    return name.matches(Pattern.quote(prefix) + "-(build|deploy-[a-z0-9]+)");
  }

  private static boolean isTop(Setting setting) {
    return setting.depth() == TOP && !setting.isKey();
  }

  private static boolean isWithin(Setting setting, String name) {
    String word = "(?<![A-Za-z0-9])" + Pattern.quote(setting.value()) + "(?![A-Za-z0-9])";
    return !setting.value().isBlank() && Pattern.compile(word).matcher(name).find();
  }

  private static Set<Setting> longest(Set<Setting> settings) {
    int most = settings.stream().mapToInt(each -> each.value().length()).max().orElse(0);
    return settings.stream()
        .filter(each -> each.value().length() == most)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Set<Setting> those(Collection<Setting> among, Predicate<Setting> which) {
    return among.stream().filter(which).collect(toCollection(LinkedHashSet::new));
  }

  /** What stands in quotes, without the type that follows a host. */
  private static String bare(String name) {
    String quoted = name.substring(name.indexOf('\'') + 1, name.lastIndexOf('\''));
    return quoted.contains(" ") ? quoted.substring(0, quoted.indexOf(' ')) : quoted;
  }
}
