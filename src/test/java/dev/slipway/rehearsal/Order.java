package dev.slipway.rehearsal;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.spec.networking.SubnetsSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which stack has to stand before which, as the environment files say. */
final class Order {
  private static final String SHARED = "shared";

  private Order() {}

  /** The wanted stacks and what they need, each with the stacks that come right before it. */
  static Map<EnvironmentFile, Set<String>> of(
      List<EnvironmentFile> files, Collection<String> wanted) {
    Map<String, EnvironmentFile> byName =
        files.stream().collect(Collectors.toMap(EnvironmentFile::stackId, file -> file));
    Map<EnvironmentFile, Set<String>> order = new LinkedHashMap<>();
    (wanted.isEmpty() ? byName.keySet() : wanted)
        .stream().sorted().forEach(name -> add(name, byName, order));
    return order;
  }

  private static void add(
      String name, Map<String, EnvironmentFile> files, Map<EnvironmentFile, Set<String>> order) {
    var file = files.get(name);
    if (!order.containsKey(file)) {
      var needs = needs(file, files.keySet());
      needs.forEach(need -> add(need, files, order));
      order.put(file, needs);
    }
  }

  private static Set<String> needs(EnvironmentFile file, Set<String> known) {
    Set<String> needs = new LinkedHashSet<>();
    String shared = file.system() + "-" + SHARED;
    // What all environments of a system share comes first, though Terraform would not mind.
    if (known.contains(shared) && !file.stackId().equals(shared)) {
      needs.add(shared);
    }
    Specs.all(file.spec(), SubnetsSpec.Existing.class)
        .map(SubnetsSpec.Existing::createdBy)
        .filter(known::contains)
        .forEach(needs::add);
    return needs;
  }
}
