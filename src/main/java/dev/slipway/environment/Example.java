package dev.slipway.environment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value as YAML in one line; of many items or entries the first is enough. */
final class Example {
  private static final int LONG = 70;

  private Example() {}

  static String of(Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return inBrackets("[", list.items().stream().map(Example::of), "]");
    }
    if (tree instanceof Tree.Mapping map) {
      return inBrackets(
          "{",
          map.entries().entrySet().stream().map(each -> each.getKey() + ": " + of(each.getValue())),
          "}");
    }
    return tree instanceof Tree.Scalar scalar ? scalar(scalar) : "";
  }

  private static String inBrackets(String open, Stream<String> items, String close) {
    List<String> all = items.toList();
    String whole = all.stream().collect(Collectors.joining(", ", open, close));
    return whole.length() <= LONG ? whole : open + all.get(0) + ", …" + close;
  }

  /** In quotes where it would be something else, or more, without them. */
  private static String scalar(Tree.Scalar scalar) {
    String text = scalar.text().strip().replaceAll("\\s*\\R\\s*", " ");
    boolean plain =
        scalar.type() != Tree.Type.TEXT
            || text.matches("(?!true|false|null)[A-Za-z/][\\w./@+-]*|\\d+(\\.\\d+){3}(/\\d+)?");
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
