package dev.slipway.hcl;

/**
 * Lines as {@code terraform fmt} lays them out: indented by two, neighbours' values in a column.
 */
final class Layout {
  private static final int WIDTH = 120;

  private final StringBuilder out = new StringBuilder();
  private final Column column = new Column();
  private int depth;

  /** A line by itself. */
  Layout line(String text) {
    endColumn();
    indent().append(text).append('\n');
    return this;
  }

  /** An empty line, but none after what opens a block, and never two. */
  Layout gap() {
    endColumn();
    if (!out.isEmpty() && !ends("{\n") && !ends("\n\n")) {
      out.append('\n');
    }
    return this;
  }

  Layout block(String head, Runnable body) {
    line(head + " {");
    int start = out.length();
    indented(body);
    if (ends("\n\n")) {
      out.setLength(out.length() - 1);
    }
    if (out.length() == start) {
      out.setLength(start - " {\n".length());
      out.append(" {}\n");
      return this;
    }
    return line("}");
  }

  Layout argument(String key, Value value) {
    String flat = value.flat(WIDTH - 2 * depth - key.length() - 3);
    if (flat != null) {
      column.add(key, flat);
    } else {
      endColumn();
      indent().append(key).append(" = ");
      tall(value);
      out.append('\n');
    }
    return this;
  }

  String text() {
    endColumn();
    return out.toString();
  }

  private void indented(Runnable body) {
    endColumn();
    depth++;
    body.run();
    endColumn();
    depth--;
  }

  /** Goes on where the line stands: on it, if the value fits. */
  private void value(Value value) {
    String flat = value.flat(WIDTH - 2 * depth);
    if (flat != null) {
      out.append(flat);
    } else {
      tall(value);
    }
  }

  private void tall(Value value) {
    if (value instanceof Value.Call call) {
      out.append(call.function()).append('(');
      value(call.argument());
      call.more().forEach(each -> out.append(", ").append(each));
      out.append(')');
    } else if (value instanceof Value.Elements elements) {
      bracketed("[", () -> elements.all().forEach(this::element), "]");
    } else if (value instanceof Value.Entries entries) {
      bracketed("{", () -> entries.all().forEach(this::argument), "}");
    }
  }

  private void element(Value value) {
    indent();
    value(value);
    out.append(",\n");
  }

  private void bracketed(String open, Runnable elements, String close) {
    out.append(open).append('\n');
    indented(elements);
    indent().append(close);
  }

  private void endColumn() {
    column.moveTo(out, indentation());
  }

  private StringBuilder indent() {
    return out.append(indentation());
  }

  private String indentation() {
    return "  ".repeat(depth);
  }

  private boolean ends(String end) {
    return out.length() >= end.length() && out.substring(out.length() - end.length()).equals(end);
  }
}
