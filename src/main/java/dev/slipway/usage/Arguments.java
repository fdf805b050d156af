package dev.slipway.usage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The words that somebody typed, one after the other. */
public final class Arguments {
  private final Deque<String> rest;

  public Arguments(List<String> words) {
    rest = new ArrayDeque<>(words);
  }

  public boolean isEmpty() {
    return rest.isEmpty();
  }

  public String next() {
    return rest.pop();
  }

  /** The word after an option that needs one. */
  public String value(String option) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new WrongUsage(option + " needs a value");
    }
    return rest.pop();
  }

  /** A word that is no option, since all options are known by now. */
  public static String name(String word) {
    if (word.startsWith("-")) {
      throw new WrongUsage("there is no option " + word);
    }
    return word;
  }

  /** Refuses a name of something that there is not. */
  public static void requireKnown(String what, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new WrongUsage(
          "no " + what + " is called '" + name + "'; there are " + String.join(", ", known));
    }
  }
}
