package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the binder stands: the path of a key in a file, and the list that takes what is wrong
 * there.
 */
record Place(Path file, String key, List<Fault> faults) {
  Place key(String name) {
    return new Place(file, join(key, name), faults);
  }

  Place item(int index) {
    return new Place(file, key + "[" + index + "]", faults);
  }

  /** The same place where nobody listens, for what is refused as a whole. */
  Place unheard() {
    return new Place(file, key, new ArrayList<>());
  }

  /** Notes a rule that the key breaks; returns the value that it therefore has not. */
  <T> Optional<T> bad(Tree tree, String rule) {
    return bad(tree.line(), (key.isEmpty() ? "the file" : key) + " " + rule);
  }

  <T> Optional<T> bad(int line, String message) {
    faults.add(new Fault(file, line, message));
    return Optional.empty();
  }

  static String join(String key, String below) {
    return key.isEmpty() || below.isEmpty() || below.startsWith("[")
        ? key + below
        : key + "." + below;
  }
}
