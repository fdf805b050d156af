package dev.slipway.spec.rules;

import java.util.regex.Pattern;

/** Names that DNS leads to somewhere. */
public final class Hosts {
  public static final String DOMAIN = "must be a domain such as example.com";

  private static final Pattern SITE =
      Pattern.compile("[^.]+\\.((ac|co|com|edu|gov|net|org)\\.[a-z]{2}|[a-z]{2,})$");

  private Hosts() {}

  public static boolean isName(String text) {
    return text.length() <= 253
        && text.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}");
  }

  /**
   * Whether two hosts belong to one site, within which browsers send cookies. They know every
   * registry by a list; here, the usual ones of countries must do: https://publicsuffix.org
   */
  public static boolean shareSite(String one, String other) {
    return site(one).equals(site(other));
  }

  private static String site(String host) {
    var found = SITE.matcher(host);
    return found.find() ? found.group() : host;
  }
}
