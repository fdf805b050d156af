package dev.slipway.spec.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names of another world that become Terraform addresses, where all punctuation is one. */
public final class AddressNames {
  private AddressNames() {}

  /** Requires that names which stand as keys make addresses, and different ones. */
  public static void check(Rules rules, String key, Collection<String> names) {
    Map<String, String> owners = new HashMap<>();
    for (String name : names) {
      String owner = owners.putIfAbsent(name.replaceAll("[^A-Za-z0-9]+", "_"), name);
      rules
          .require(
              owner == null,
              key + "." + name,
              "must differ from " + owner + " in more than punctuation")
          .require(
              !name.matches("\\d.*"),
              key + "." + name,
              "must not begin with a digit, since no Terraform address does");
    }
  }
}
