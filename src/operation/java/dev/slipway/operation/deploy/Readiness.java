package dev.slipway.operation.deploy;

import dev.slipway.operation.aws.Account;
import dev.slipway.operation.terraform.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which services cannot start yet, and what each of them lacks. A service that stands is never
 * among them: to hold it would be to delete it.
 *
 * @param lacks by the name of the service
 * @param more what is missing for what runs before them
 */
record Readiness(SortedMap<String, SortedSet<String>> lacks, List<String> more) {
  private static final String FIRSTS =
      "what runs before it, the data set-up or migrations, once all else stands";

  static Readiness of(List<Needs> needs, State state, Account account) {
    SortedMap<String, SortedSet<String>> lacks = new TreeMap<>();
    try (var aws = new Lacks(state, account)) {
      for (Needs each : needs) {
        if (!each.isUp(state)) {
          SortedSet<String> missing = aws.of(each);
          if (!missing.isEmpty()) {
            lacks.put(each.service(), missing);
          }
        }
      }
    }
    return new Readiness(lacks, List.of());
  }

  List<String> held() {
    return List.copyOf(lacks.keySet());
  }

  /** What is not up and lacks nothing: the next apply starts it. */
  List<String> starting(List<Needs> needs, State state) {
    return needs.stream()
        .filter(each -> !each.isUp(state) && !lacks.containsKey(each.service()))
        .map(Needs::service)
        .toList();
  }

  /** The same, where these wait until what runs before them can run. */
  Readiness waiting(List<String> services) {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>(lacks);
    services.forEach(each -> all.put(each, new TreeSet<>(Set.of(FIRSTS))));
    return new Readiness(all, more);
  }

  /** The same, and what else is missing. */
  Readiness and(List<String> others) {
    return new Readiness(lacks, others);
  }

  /** Every lack once, with the services that wait for it. */
  List<String> lines() {
    SortedMap<String, List<String>> waiting = new TreeMap<>();
    lacks.forEach(
        (service, missing) ->
            missing.forEach(
                each -> waiting.computeIfAbsent(each, any -> new ArrayList<>()).add(service)));
    List<String> lines = new ArrayList<>(more);
    waiting.forEach((lack, services) -> lines.add(lack + ", for " + String.join(", ", services)));
    return lines;
  }
}
