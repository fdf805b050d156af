package dev.slipway.construct;

/** Text that Terraform must take as it stands. */
public final class Text {
  private Text() {}

  /**
   * Escapes what Terraform would read as a template. References may be appended to the result, not
   * put through it.
   */
  public static String literal(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }
}
