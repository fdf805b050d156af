package dev.slipway.hcl;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind an equals sign. */
sealed interface Value {
  /** Anything that takes one line. */
  record Code(String text) implements Value {
    @Override
    public String flat(int width) {
      return text;
    }
  }

  record Elements(List<Value> all) implements Value {
    @Override
    public String flat(int width) {
      if (!all.stream().allMatch(Code.class::isInstance)) {
        return null;
      }
      String flat =
          all.stream().map(each -> each.flat(width)).collect(Collectors.joining(", ", "[", "]"));
      return flat.length() <= width ? flat : null;
    }
  }

  /**
   * An object or a map.
   *
   * @param all by keys as they are written
   */
  record Entries(Map<String, Value> all) implements Value {
    @Override
    public String flat(int width) {
      return all.isEmpty() ? "{}" : null;
    }
  }

  /** A function, and what it takes beside its first argument. */
  record Call(String function, Value argument, List<String> more) implements Value {
    @Override
    public String flat(int width) {
      return null;
    }
  }

  /** Lines that stand as they are; to {@code terraform fmt} they are one. */
  record Heredoc(String text) implements Value {
    @Override
    public String flat(int width) {
      return "<<EOT\n" + text + "EOT";
    }
  }

  /** The value on one line, or null where it takes several. */
  String flat(int width);
}
