package dev.slipway.spec.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of another world that become Terraform addresses, where all punctuation is one. */
public final class AddressNames {
  /**
   * Words that no construct may be called: ours for one that leaves no trace in an address, and
   * what every object of JavaScript has, so that CDKTF takes it for a construct that is there
   * already.
   */
  private static final Set<String> KEPT =
      Set.of(
          "this",
          "constructor",
          "hasOwnProperty",
          "isPrototypeOf",
          "propertyIsEnumerable",
          "toLocaleString",
          "toString",
          "valueOf");

  private AddressNames() {}

  /** Requires that a construct may be called so. */
  public static void checkFree(Rules rules, String key, String name) {
    rules.require(
        !KEPT.contains(name), key, "must be another word, since this one is taken in every stack");
  }

  /** Requires that names which stand as keys make addresses, and different ones. */
  public static void check(Rules rules, String key, Collection<String> names) {
    for (String name : names) {
      rules.require(
          !name.matches("\\d.*"),
          key + "." + name,
          "must not begin with a digit, since no Terraform address does");
      checkFree(rules, key + "." + name, name);
    }
    checkDistinct(rules, Map.of(key, names));
  }

  /** Requires that names which stand under different keys make different addresses. */
  public static void checkDistinct(Rules rules, Map<String, ? extends Collection<String>> names) {
    Map<String, String> owners = new HashMap<>();
    names.forEach(
        (key, below) -> {
          for (String name : below) {
            String owner = owners.putIfAbsent(bare(name), key + "." + name);
            rules.require(
                owner == null,
                key + "." + name,
                "must differ from " + shown(owner, key) + " in more than punctuation");
          }
        });
  }

  private static String bare(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "_");
  }

  /** A name beside the one at fault needs no key. */
  private static String shown(String owner, String key) {
    return owner != null && owner.startsWith(key + ".") ? owner.substring(key.length() + 1) : owner;
  }
}
