package dev.slipway.synthesis.lock;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses where vanished resources went: to the one new resource of the same type and identity. A
 * guess counts as a move for the next, so that a whole renamed construct is recognised.
 */
final class Proposals {
  private final Moves moves;

  Proposals(Moves known, Collection<LockedResource> gone, Collection<LockedResource> added) {
    Moves guess = known;
    for (int before = -1; before != guess.targets().size(); ) {
      before = guess.targets().size();
      guess = guess.plus(matches(guess, gone, added));
    }
    moves = guess;
  }

  /** Where an address went; a place to fill in if no resource fits. */
  String target(String from) {
    String to = moves.target(from);
    return to.equals(from) ? "ITS NEW ADDRESS" : to;
  }

  private static Map<String, String> matches(
      Moves known, Collection<LockedResource> gone, Collection<LockedResource> added) {
    Map<String, String> matches = new HashMap<>();
    Set<String> claimed = new HashSet<>(known.targets().values());
    for (LockedResource before : gone) {
      List<LockedResource> fits = added.stream().filter(now -> fits(known, before, now)).toList();
      if (fits.size() == 1 && !known.targets().containsKey(before.address())) {
        String to = fits.get(0).address();
        if (!claimed.add(to)) {
          matches.values().remove(to);
        } else {
          matches.put(before.address(), to);
        }
      }
    }
    return matches;
  }

  private static boolean fits(Moves known, LockedResource before, LockedResource now) {
    return before.type().equals(now.type()) && before.changes(now, known).isEmpty();
  }
}
