package dev.slipway.spec.monitoring;

import dev.slipway.spec.rules.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of a list of e-mail addresses. */
public final class Emails {
  public static final String RULE = "must be an e-mail address";

  private Emails() {}

  /** Notes what is wrong with the addresses under a key. */
  public static void check(Rules rules, String key, List<String> emails) {
    rules.require(!emails.isEmpty(), key, "must name at least one");
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < emails.size(); i++) {
      String email = emails.get(i);
      String place = key + "[" + i + "]";
      rules.require(isOne(email), place, RULE, email);
      Integer same = first.putIfAbsent(bare(email), i);
      rules.require(
          same == null,
          place,
          "must differ from " + key + "[" + same + "] in more than case and punctuation",
          email);
    }
  }

  public static boolean isOne(String email) {
    return email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  /** What is left of an address in the address of its subscription; mail ignores the case. */
  private static String bare(String email) {
    return email.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
