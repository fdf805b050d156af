package dev.slipway.construct;

import java.util.LinkedHashMap;
import java.util.Map;

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
}
