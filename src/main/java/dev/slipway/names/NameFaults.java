package dev.slipway.names;

import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.Fault;
import dev.slipway.environment.FileKind;
import dev.slipway.environment.Setting;
import dev.slipway.synthesis.UniqueNames.Claim;
import dev.slipway.synthesis.UniqueNames.Clash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of names that stacks claim alike which settings of which file are to be changed. */
public final class NameFaults {
  private record Pair(EnvironmentText blamed, EnvironmentText owner) {}

  private final List<EnvironmentText> oldFirst;
  private final Collection<FileKind> kinds;
  private final Map<EnvironmentText, List<Setting>> settings = new HashMap<>();

  /**
   * Of the stacks of some files.
   *
   * @param oldFirst whose order says whose a name is
   */
  public NameFaults(List<EnvironmentText> oldFirst, Collection<FileKind> kinds) {
    this.oldFirst = oldFirst;
    this.kinds = kinds;
  }

  public List<Fault> of(List<Clash> clashes) {
    List<Fault> faults = new ArrayList<>();
    Map<Pair, List<String>> names = new LinkedHashMap<>();
    for (Clash clash : clashes) {
      List<EnvironmentText> claimants = new ArrayList<>();
      for (EnvironmentText text : oldFirst) {
        List<Claim> claims = of(text, clash);
        if (!claims.isEmpty()) {
          claimants.add(text);
        }
        if (claims.size() > 1) {
          faults.add(twice(text, clash, claims));
        }
      }
      for (EnvironmentText later : claimants.subList(1, claimants.size())) {
        names
            .computeIfAbsent(new Pair(later, claimants.get(0)), pair -> new ArrayList<>())
            .add(clash.resource());
      }
    }
    names.forEach((pair, taken) -> faults.addAll(faults(pair, taken)));
    return faults;
  }

  private static List<Claim> of(EnvironmentText text, Clash clash) {
    return clash.claims().stream().filter(each -> each.stack().equals(text.stackId())).toList();
  }

  private static Fault twice(EnvironmentText text, Clash clash, List<Claim> claims) {
    String addresses = claims.stream().map(Claim::address).collect(Collectors.joining(", "));
    return new Fault(text.path(), 0, clash.resource() + " would be made twice: " + addresses);
  }

  private List<Fault> faults(Pair pair, List<String> names) {
    List<Fault> faults = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    for (String name : names) {
      Switch.of(name)
          .flatMap(it -> it.fault(pair.blamed(), pair.owner(), name))
          .ifPresentOrElse(faults::add, () -> chosen.add(name));
    }
    new Causes(common(pair), settings(pair.blamed()))
        .of(chosen)
        .forEach(
            (causes, taken) ->
                faults.add(new TakenNames(causes, taken, pair.owner()).fault(pair.blamed())));
    return faults;
  }

  /** What both files say. */
  private List<Setting> common(Pair pair) {
    Set<String> owners = new HashSet<>();
    settings(pair.owner()).forEach(each -> owners.add(each.key() + "=" + each.value()));
    return settings(pair.blamed()).stream()
        .filter(each -> owners.contains(each.key() + "=" + each.value()))
        .toList();
  }

  /** What a file says; where its stack lands, and whose it is, is in no name that clashes. */
  private List<Setting> settings(EnvironmentText text) {
    return settings.computeIfAbsent(
        text,
        file ->
            Setting.of(file, kinds).stream()
                .filter(each -> !each.key().startsWith("target."))
                .toList());
  }
}
