package dev.slipway.environment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of a key, asked of the record that has them: it is made with other values than a file
 * gives, and what it says of them is the rule. So a page can't say another thing than a fault does.
 */
final class Refusals {
  private static final String NUMBER = "(?<![\\w.:-])-?\\d+(?![\\w.:-]*[\\w])";

  private final Samples samples;
  private final IdentityHashMap<Tree.Mapping, Remade> remade = new IdentityHashMap<>();

  Refusals(Samples samples) {
    this.samples = samples;
  }

  /** What must hold of a key, in words that follow its name. */
  List<String> of(Block block, Block.Field field) {
    if (block.choice()) {
      return List.of();
    }
    Set<Tree.Mapping> made = samples.of(block);
    List<String> rules =
        (made.isEmpty() ? Probe.madeUp(block) : made.stream())
            .flatMap(sample -> rules(block, field, sample))
            .filter(rule -> !rule.matches(kind(field)))
            .distinct()
            .toList();
    return alike(rules);
  }

  private Stream<String> rules(Block block, Block.Field field, Tree.Mapping sample) {
    var text = new RuleText(block, sample, field.name());
    Remade remade = this.remade.computeIfAbsent(sample, it -> new Remade(block.type(), it));
    Tree value = sample.entries().get(field.name());
    return (value == null ? Probe.madeUp(field.holds()) : others(field, value))
        .flatMap(other -> remade.faults(field.name(), other))
        .flatMap(fault -> rule(fault, field.name(), text));
  }

  /** What is said of a value that is of another kind, which is no rule. */
  private static String kind(Block.Field field) {
    return ".*must be (a mapping|a list|" + Pattern.quote(field.holds().kind()) + ")";
  }

  /** Blocks have rules of their own, but whoever holds one may want what it leaves free. */
  private static Stream<Tree> others(Block.Field field, Tree value) {
    boolean isBlock = field.holds().block().isPresent() && field.holds().step().isEmpty();
    return isBlock && value instanceof Tree.Mapping map
        ? field.holds().block().get().fields().stream()
            .filter(below -> below.optional() && !field.holds().block().get().choice())
            .map(below -> Probe.without(map, below.name()))
        : Probe.of(value);
  }

  /** Those about the key and what it holds; whatever else is at fault then has another rule. */
  private static Stream<String> rule(String message, String key, RuleText text) {
    int space = message.indexOf(' ');
    String place = message.substring(0, Math.max(space, 0));
    if (!place.matches(Pattern.quote(key) + "([.\\[].*)?")) {
      return Stream.empty();
    }
    boolean isName = place.endsWith("." + Probe.NO_NAME);
    String who = place.equals(key) ? "" : isName ? "each name " : "each ";
    return text.of(message.substring(space + 1)).map(rule -> who + rule).stream();
  }

  /** A number that differs from file to file is that of another key, and none for a page. */
  private static List<String> alike(List<String> rules) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    rules.forEach(
        rule ->
            alike
                .computeIfAbsent(rule.replaceAll(NUMBER, "…"), form -> new ArrayList<>())
                .add(rule));
    List<String> all = new ArrayList<>();
    alike.forEach(
        (form, each) -> {
          boolean says = each.size() == 1 || form.startsWith("for ") || form.startsWith("each ");
          all.addAll(says ? each : List.of(form));
        });
    return all;
  }
}
