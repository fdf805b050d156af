package dev.slipway.spec.rules;

/** Names that DNS leads to somewhere. */
public final class Hosts {
  public static final String DOMAIN = "must be a domain such as example.com";

  private Hosts() {}

  public static boolean isName(String text) {
    return text.length() <= 253
        && text.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}");
  }
}
