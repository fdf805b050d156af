package dev.slipway.spec.alb;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** The rules of a list of those who alone may connect to a public load balancer. */
final class Clients {
  // Two halves of the internet would be the internet again.
  private static final int WIDEST = 8;
  // https://datatracker.ietf.org/doc/html/rfc1918#section-3
  private static final List<Cidr> PRIVATE =
      List.of(new Cidr("10.0.0.0/8"), new Cidr("172.16.0.0/12"), new Cidr("192.168.0.0/16"));

  private Clients() {}

  /** Notes what is wrong with the blocks under a key. */
  static void check(Rules rules, String key, List<Cidr> clients) {
    rules.require(!clients.isEmpty(), key, "must name at least one; left out, everybody may come");
    for (int i = 0; i < clients.size(); i++) {
      Cidr client = clients.get(i);
      String place = place(key, i);
      boolean wide = client.prefix() < WIDEST;
      rules
          .require(!wide, place, "must be /8 to /32; left out, everybody may come", client)
          .require(
              wide || PRIVATE.stream().noneMatch(client::overlaps),
              place,
              "must hold public addresses, since nobody comes from private ones",
              client);
      for (int j = 0; j < i; j++) {
        rules.require(
            !client.overlaps(clients.get(j)), place, "must not overlap " + place(key, j), client);
      }
    }
  }

  private static String place(String key, int index) {
    return key + "[" + index + "]";
  }
}
