package dev.slipway.environment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a YAML file says, before anything is known of its meaning; each node knows its line. */
sealed interface Tree {
  /** The line to point a person at: that of the node's key, or its own where it has none. */
  int line();

  /** What to call the node after the words "got". */
  String got();

  /** The line of a key path such as {@code services.web.ports[1]}, as far as it exists. */
  default int lineOf(String path) {
    return line();
  }

  /** Whether nothing stands where a value belongs. */
  static boolean isNothing(Tree tree) {
    return tree instanceof Scalar scalar && scalar.type() == Type.NOTHING;
  }

  /** What kind of scalar YAML 1.2 takes a text for. */
  enum Type {
    TEXT,
    WHOLE,
    DECIMAL,
    BOOLEAN,
    NOTHING
  }

  /** A single value, as written. */
  record Scalar(int line, Type type, String text) implements Tree {
    private static final int SHOWN = 60;

    @Override
    public String got() {
      return switch (type) {
        case NOTHING -> "nothing";
        case TEXT -> "'" + shown() + "'";
        default -> text;
      };
    }

    private String shown() {
      String oneLine = text.strip().replaceAll("\\s*\\R\\s*", " ");
      return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "…";
    }
  }

  /** Items in order. */
  record Sequence(int line, List<Tree> items) implements Tree {
    @Override
    public String got() {
      return "a list";
    }

    @Override
    public int lineOf(String path) {
      if (!path.matches("\\[\\d{1,4}\\].*")) {
        return line;
      }
      int end = path.indexOf(']');
      int index = Integer.parseInt(path.substring(1, end));
      return index < items.size() ? items.get(index).lineOf(below(path, end + 1)) : line;
    }
  }

  /** Keys in the order of the file. */
  record Mapping(int line, Map<String, Tree> entries) implements Tree {
    @Override
    public String got() {
      return "a mapping";
    }

    /** Keys may hold dots themselves, so the longest one that fits is taken. */
    @Override
    public int lineOf(String path) {
      Optional<String> key =
          entries.keySet().stream()
              .filter(k -> path.equals(k) || path.startsWith(k + ".") || path.startsWith(k + "["))
              .max(Comparator.comparingInt(String::length));
      return key.map(k -> entries.get(k).lineOf(below(path, k.length()))).orElse(line);
    }
  }

  /** A node whose fault is noted already: nobody needs to complain of it again. */
  record Refused(int line) implements Tree {
    @Override
    public String got() {
      return "an alias";
    }
  }

  private static String below(String path, int start) {
    return path.startsWith(".", start) ? path.substring(start + 1) : path.substring(start);
  }
}
