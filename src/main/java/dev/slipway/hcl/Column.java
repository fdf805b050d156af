package dev.slipway.hcl;

import java.util.LinkedHashMap;
import java.util.Map;

/** Neighbouring lines of one key and one value each, whose equals signs stand in a column. */
final class Column {
  private final Map<String, String> lines = new LinkedHashMap<>();

  void add(String key, String value) {
    lines.put(key, value);
  }

  /** Writes the lines, and begins anew. */
  void moveTo(StringBuilder out, String indentation) {
    int width = lines.keySet().stream().mapToInt(Column::width).max().orElse(0);
    lines.forEach(
        (key, value) ->
            out.append(indentation)
                .append(key)
                .append(" ".repeat(width - width(key)))
                .append(" = ")
                .append(value)
                .append('\n'));
    lines.clear();
  }

  private static int width(String key) {
    return key.codePointCount(0, key.length());
  }
}
