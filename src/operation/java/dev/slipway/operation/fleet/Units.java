package dev.slipway.operation.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a stack runs, as its outputs say it.
 *
 * @param stack its name
 */
public record Units(String stack, List<Unit> all) {
  private static final String FAMILY = "_task_family";
  private static final String CLUSTER = "cluster_name";

  /** As a state says it. */
  public static Units of(String stack, State state) {
    Map<String, JsonNode> outputs = state.outputs();
    List<Unit> units = new ArrayList<>();
    for (String output : outputs.keySet()) {
      if (output.endsWith(FAMILY)) {
        units.add(unit(output.substring(0, output.length() - FAMILY.length()), outputs));
      }
    }
    return new Units(stack, units);
  }

  /** The one that somebody means. */
  public Unit named(String typed) {
    List<Unit> exact = all.stream().filter(each -> each.toString().equals(typed)).toList();
    List<Unit> meant =
        exact.isEmpty() ? all.stream().filter(each -> each.isMeantBy(typed)).toList() : exact;
    if (meant.isEmpty()) {
      throw new Trouble(2, "%s has no %s; it has %s".formatted(stack, typed, words(all, "and")));
    }
    if (meant.size() > 1) {
      throw new Trouble(
          2, "%s of %s may be %s: say which".formatted(typed, stack, words(meant, "or")));
    }
    return meant.get(0);
  }

  /** Those of one environment, which may be left out where the stack has one. */
  public Units in(Optional<String> environment) {
    SortedSet<String> known = environments();
    if (known.isEmpty()) {
      throw new Trouble(
          "Nothing of %s serves anybody yet: scripts/deploy %s says why.".formatted(stack, stack));
    }
    String chosen = environment.orElseGet(() -> known.size() == 1 ? known.first() : "");
    if (!known.contains(chosen)) {
      String all = String.join(" and ", known);
      throw new Trouble(
          2,
          environment.isPresent()
              ? "%s has no environment %s; it has %s".formatted(stack, chosen, all)
              : "%s has the environments %s: say which by --environment".formatted(stack, all));
    }
    return new Units(
        stack, all.stream().filter(each -> each.environment().equals(chosen)).toList());
  }

  public List<Unit> services() {
    return all.stream().filter(each -> each.service().isPresent()).toList();
  }

  private SortedSet<String> environments() {
    return services().stream()
        .map(Unit::environment)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Unit unit(String name, Map<String, JsonNode> outputs) {
    String environment = environment(name, outputs);
    return new Unit(
        name,
        environment,
        text(outputs, environment.isEmpty() ? CLUSTER : environment + "_" + CLUSTER),
        text(outputs, name + FAMILY),
        Optional.ofNullable(outputs.get(name + "_service_name")).map(JsonNode::asText),
        text(outputs, name + "_security_group_id"));
  }

  /** The longest beginning of its name of which a cluster is named. */
  private static String environment(String name, Map<String, JsonNode> outputs) {
    String begin = name;
    while (!begin.isEmpty() && !outputs.containsKey(begin + "_" + CLUSTER)) {
      int end = begin.lastIndexOf('_');
      begin = end < 0 ? "" : begin.substring(0, end);
    }
    return begin;
  }

  private static String text(Map<String, JsonNode> outputs, String name) {
    JsonNode value = outputs.get(name);
    return value == null ? "" : value.asText();
  }

  private static String words(List<Unit> units, String last) {
    List<String> words = units.stream().map(Unit::toString).toList();
    int all = words.size();
    return all < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, all - 1)) + " " + last + " " + words.get(all - 1);
  }
}
