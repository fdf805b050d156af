package dev.slipway.synthesis.lock;

import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what a lock knows with what a stack holds now; decides nothing and writes nothing. */
final class LockCheck {
  /**
   * A locked resource that the stack would lose.
   *
   * @param from the locked address
   * @param to where the moves lead; the same address if there is none
   * @param reason what happened to it
   * @param remedy how it is kept
   */
  record Loss(String from, String to, String reason, String remedy) {
    boolean isAt(String address) {
      return from.equals(address) || to.equals(address);
    }
  }

  private final SortedMap<String, LockedResource> locked;
  private final SortedMap<String, LockedResource> present;
  private final Moves moves;
  private final Proposals proposals;

  LockCheck(AddressLock lock, StackModel stack) {
    locked = lock.resources();
    present = AddressLock.of(stack).resources();
    moves = Moves.of(stack);
    proposals = new Proposals(moves, gone(), added());
  }

  /** The addresses of stateful resources that the lock has not seen under any name. */
  Set<String> additions() {
    return added().stream()
        .map(LockedResource::address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every locked resource that a plan would destroy, replace or rename. */
  List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    for (LockedResource before : locked.values()) {
      String to = moves.target(before.address());
      LockedResource now = present.get(to);
      if (now == null) {
        losses.add(gone(before, to));
      } else if (!to.equals(before.address()) && isTaken(before, to)) {
        losses.add(taken(before, to));
      } else if (!before.changes(now, moves).isEmpty()) {
        losses.add(changed(before, now));
      }
    }
    return losses;
  }

  private boolean isTaken(LockedResource before, String to) {
    return locked.containsKey(to)
        || present.containsKey(before.address())
        || !present.get(to).type().equals(before.type());
  }

  private Loss gone(LockedResource before, String to) {
    String address = before.address();
    if (!to.equals(address)) {
      String reason = "moves to " + to + ", which the stack does not have";
      return new Loss(address, to, reason, "to keep it, correct the moved entry");
    }
    String entry = "moved: [{from: " + address + ", to: " + proposals.target(address) + "}]";
    return new Loss(
        address, to, "is gone", "if it only has a new address, add to target: " + entry);
  }

  private static Loss taken(LockedResource before, String to) {
    String reason = "can't move to " + to + ": one resource of one type moves to a free address";
    return new Loss(before.address(), to, reason, "to keep it, correct the moved entry");
  }

  private Loss changed(LockedResource before, LockedResource now) {
    String moved =
        before.address().equals(now.address()) ? "" : "moves to " + now.address() + " and ";
    String reason =
        moved + "changes its identity: " + String.join("; ", before.changes(now, moves));
    String remedy = "to keep it, change that back (what only moved needs its own moved entry)";
    return new Loss(before.address(), now.address(), reason, remedy);
  }

  private Collection<LockedResource> added() {
    Map<String, LockedResource> added = new TreeMap<>(present);
    locked.keySet().forEach(address -> added.remove(moves.target(address)));
    return added.values();
  }

  private Collection<LockedResource> gone() {
    return locked.values().stream()
        .filter(before -> !present.containsKey(moves.target(before.address())))
        .toList();
  }
}
