package dev.slipway.spec.rules;

/** Source repositories as GitHub names them. */
public final class Repository {
  public static final String RULE = "must be owner/name";

  private Repository() {}

  public static boolean isOne(String text) {
    return text.matches("[\\w.-]+/[\\w.-]+");
  }
}
