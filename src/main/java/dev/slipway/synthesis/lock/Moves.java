package dev.slipway.synthesis.lock;

import dev.slipway.synthesis.StackModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where addresses went, by a stack's {@code moved} blocks; chains are followed to their end. */
record Moves(Map<String, String> targets) {
  Moves {
    targets = Map.copyOf(targets);
  }

  static Moves of(StackModel stack) {
    Map<String, String> targets = new HashMap<>();
    stack.moved().forEach(move -> targets.put(move.from(), move.to()));
    return new Moves(targets);
  }

  Moves plus(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(targets);
    all.putAll(more);
    return new Moves(all);
  }

  /** The last address of a chain; an address that never moved is its own. */
  String target(String address) {
    Set<String> seen = new LinkedHashSet<>();
    String at = address;
    while (targets.containsKey(at) && seen.add(at)) {
      at = targets.get(at);
    }
    return at;
  }

  /** A value as it reads after the moves: references follow what they name. */
  String follow(String value) {
    String result = value;
    for (String from : targets.keySet()) {
      String reference = "(?<![\\w.-])" + Pattern.quote(from) + "(?![\\w-])";
      result = result.replaceAll(reference, Matcher.quoteReplacement(target(from)));
    }
    return result;
  }
}
