package dev.slipway.hcl.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of what goes is which of what comes. A pair is one only if nothing else comes into
 * question: for one of both at once, or when all others among as many have found theirs.
 */
final class Pairs {
  private static final Comparator<Planned> BY_ADDRESS = Comparator.comparing(Planned::address);

  private final References references;
  private final Collection<Planned> gone;
  private final Map<Planned, Planned> found = new TreeMap<>(BY_ADDRESS);

  /** What each that comes may have been, as long as that is not decided. */
  private final Map<Planned, Set<Planned>> candidates = new TreeMap<>(BY_ADDRESS);

  Pairs(Collection<Planned> gone, Collection<Planned> come, References references) {
    this.references = references;
    this.gone = gone;
    come.forEach(each -> candidates.put(each, new TreeSet<>(BY_ADDRESS)));
    // What agrees in all comes first; of what AWS said by itself a configuration knows nothing.
    for (var likeness : List.<Comparison>of(Likeness::differences, Likeness::contradictions)) {
      propose(likeness);
      for (int before = -1; before != edges(); ) {
        before = edges();
        prune();
        groups().forEach(this::decide);
      }
    }
  }

  /** The places where two are not alike. */
  private interface Comparison {
    Set<String> of(Planned gone, Planned come);
  }

  private void propose(Comparison likeness) {
    List<Planned> rest = leavers();
    for (Planned come : newcomers()) {
      rest.stream()
          .filter(gone -> gone.type().equals(come.type()) && likeness.of(gone, come).isEmpty())
          .forEach(candidates.get(come)::add);
    }
  }

  /**
   * Resources that may be each other.
   *
   * @param gone some that are destroyed
   * @param come some that are created
   */
  record Group(Set<Planned> gone, Set<Planned> come) {}

  /** What comes, by what goes. */
  Map<Planned, Planned> found() {
    return found;
  }

  /** What is not decided: of several none is the one. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Set<Planned> seen = new TreeSet<>(BY_ADDRESS);
    for (var each : candidates.entrySet()) {
      if (!each.getValue().isEmpty() && !seen.contains(each.getKey())) {
        var group = group(each.getKey());
        seen.addAll(group.come);
        groups.add(group);
      }
    }
    return groups;
  }

  /** What comes and is like nothing that goes. */
  List<Planned> newcomers() {
    return candidates.keySet().stream().filter(each -> candidates.get(each).isEmpty()).toList();
  }

  /** What goes and is like nothing that comes. */
  List<Planned> leavers() {
    return gone.stream()
        .filter(each -> !found.containsKey(each))
        .filter(each -> candidates.values().stream().noneMatch(some -> some.contains(each)))
        .toList();
  }

  private int edges() {
    return candidates.values().stream().mapToInt(Set::size).sum();
  }

  private Group group(Planned start) {
    var group = new Group(new TreeSet<>(BY_ADDRESS), new TreeSet<>(BY_ADDRESS));
    Deque<Planned> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Planned come = open.pop();
      if (group.come.add(come)) {
        group.gone.addAll(candidates.get(come));
        candidates.forEach(
            (other, some) -> {
              if (some.stream().anyMatch(group.gone::contains)) {
                open.add(other);
              }
            });
      }
    }
    return group;
  }

  /** Where as many come as go, what has one candidate is it, and no other has that one then. */
  private void decide(Group group) {
    if (group.gone.size() == group.come.size()) {
      for (var only = only(group); only.isPresent(); only = only(group)) {
        Planned come = only.get();
        pair(candidates.get(come).iterator().next(), come);
      }
    }
  }

  private Optional<Planned> only(Group group) {
    return group.come.stream()
        .filter(candidates::containsKey)
        .filter(each -> candidates.get(each).size() == 1)
        .findFirst();
  }

  private void pair(Planned one, Planned other) {
    found.put(one, other);
    candidates.remove(other);
    candidates.values().forEach(some -> some.remove(one));
  }

  /** Takes out what would refer to something else than it does. */
  private void prune() {
    candidates.forEach((come, some) -> some.removeIf(gone -> !refersAlike(gone, come)));
  }

  private boolean refersAlike(Planned gone, Planned come) {
    return come.open().stream()
        .allMatch(
            attribute ->
                references
                    .of(come.address(), attribute)
                    .map(targets -> leadsTo(gone, come, attribute, targets))
                    .orElse(true));
  }

  /** Whether what stands names nothing that the plan's attribute could not name. */
  private boolean leadsTo(
      Planned gone, Planned come, String attribute, Set<References.Target> targets) {
    return Likeness.openTexts(gone.values().path(attribute), come.unknown().path(attribute))
        .map(this::called)
        .filter(owners -> !owners.isEmpty())
        .allMatch(owners -> owners.stream().anyMatch(owner -> mayBe(owner, targets)));
  }

  private List<Planned> called(String text) {
    return gone.stream().filter(each -> each.isCalled(text)).toList();
  }

  private boolean mayBe(Planned owner, Set<References.Target> targets) {
    var future = future(owner);
    return future.isEmpty()
        || future.stream()
            .anyMatch(each -> targets.stream().anyMatch(target -> target.is(each.address())));
  }

  /** What a resource becomes, or may become, if anything is known of that. */
  private Collection<Planned> future(Planned owner) {
    if (found.containsKey(owner)) {
      return List.of(found.get(owner));
    }
    return candidates.keySet().stream()
        .filter(each -> candidates.get(each).contains(owner))
        .toList();
  }
}
