package dev.slipway.operation.smoke;

import dev.slipway.synthesis.Body;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a balancer: which paths lead to which service.
 *
 * @param hosts none where it takes every host
 * @param patterns of paths
 * @param targets the target group
 */
record Rule(
    Service service,
    int priority,
    List<String> hosts,
    List<String> patterns,
    Body targets,
    Listener listener) {

  /** Where a balancer listens. */
  record Listener(String balancer, boolean internal, boolean tls, Optional<Reach.Fixed> stranger) {}

  boolean takes(String host, String path) {
    return (hosts.isEmpty() || hosts.contains(host))
        && patterns.stream().anyMatch(pattern -> fits(pattern, path));
  }

  static boolean fits(String pattern, String path) {
    String regex =
        pattern.replaceAll("[^*?]+", "\\\\Q$0\\\\E").replace("*", ".*").replace("?", ".");
    return path.matches(regex);
  }

  /** The shortest path that a pattern takes. */
  static String path(String pattern) {
    return pattern.split("[*?]", 2)[0];
  }

  /** What the balancer itself asks a task for. */
  String healthPath() {
    return targets.text("health_check.path").orElse("/");
  }

  String matcher() {
    return targets.text("health_check.matcher").orElse("200");
  }
}
