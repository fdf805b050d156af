package dev.slipway.construct;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Text that Terraform must take as it stands: all that comes from an environment file. */
public final class Text {
  private Text() {}

  /**
   * Escapes what Terraform would read as a template. References may be appended to the result, not
   * put through it.
   */
  public static String literal(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }

  /** The same for every value. */
  public static Map<String, String> literals(Map<String, String> texts) {
    Map<String, String> literals = new LinkedHashMap<>();
    texts.forEach((key, text) -> literals.put(key, literal(text)));
    return literals;
  }

  /** Variables of a file, which stand for themselves, and those that only the stack knows. */
  public static Map<String, String> variables(Map<String, String> file, Map<String, String> wired) {
    Map<String, String> all = new TreeMap<>(literals(file));
    wired.forEach(
        (name, value) -> {
          if (all.put(name, value) != null) {
            throw new IllegalArgumentException(
                name + " stands in the file, but is set by the stack itself");
          }
        });
    return all;
  }
}
