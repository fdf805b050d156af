package dev.slipway.operation.smoke;

import dev.slipway.operation.fleet.HostNames;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A host by which people come to a rule.
 *
 * @param asked the host that the rule sees
 * @param tls whether it is reached by TLS
 */
record Entrance(Rule rule, String host, String asked, boolean tls) {

  /** All that lead to a rule: through a distribution where that alone may come to the balancer. */
  static List<Entrance> of(Rule rule, HostNames names, List<Distribution> distributions) {
    Rule.Listener listener = rule.listener();
    List<Entrance> all = new ArrayList<>();
    for (String host :
        rule.hosts().isEmpty()
            ? names.of(listener.balancer(), listener.internal())
            : rule.hosts()) {
      boolean proxied = listener.internal(); // the proxy before it ends TLS
      List<Entrance> through =
          distributions.stream()
              .filter(each -> each.fetchesFrom(host))
              .flatMap(each -> each.hosts().stream())
              .map(each -> new Entrance(rule, each, host, true))
              .toList();
      all.addAll(
          through.isEmpty()
              ? List.of(new Entrance(rule, host, host, listener.tls() || proxied))
              : through);
    }
    return all;
  }

  URI page(String pathAndQuery) {
    return URI.create((tls ? "https://" : "http://") + host + pathAndQuery);
  }
}
