package dev.slipway.spec.alb;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.rules.Rules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How a load balancer treats one service: in which order it asks, and when it trusts a target. */
public record RouteSpec(
    @Meaning("Place of the rule among the listener's rules; the lowest is asked first.")
        int priority,
    @Meaning("HTTP status that a healthy target answers.") int healthStatus,
    @Meaning("Seconds between two checks.") int intervalSeconds,
    @Meaning("Seconds after which a check has failed.") int timeoutSeconds,
    @Meaning("Good checks in a row that make a target healthy.") int healthyThreshold,
    @Meaning("Bad checks in a row that make a target unhealthy.") int unhealthyThreshold,
    @Meaning("Seconds that a leaving target may take to finish its requests.")
        int deregistrationSeconds,
    @Meaning("Seconds in which a new task may fail the checks.") int graceSeconds,
    @Meaning(
            "Seconds for which a browser keeps its target; left out, each request may go to"
                + " another.")
        Optional<Integer> stickySeconds) {
  public RouteSpec {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
    new Rules()
        .range("priority", priority, 1, 50000)
        .range("healthStatus", healthStatus, 200, 499)
        .range("intervalSeconds", intervalSeconds, 5, 300)
        .range("timeoutSeconds", timeoutSeconds, 2, 120)
        .require(
            timeoutSeconds < intervalSeconds,
            "timeoutSeconds",
            "must be below intervalSeconds " + intervalSeconds,
            timeoutSeconds)
        .range("healthyThreshold", healthyThreshold, 2, 10)
        .range("unhealthyThreshold", unhealthyThreshold, 2, 10)
        .range("deregistrationSeconds", deregistrationSeconds, 0, 3600)
        // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
        .range("graceSeconds", graceSeconds, 0, 2_147_483_647)
        // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html
        .range("stickySeconds", stickySeconds.orElse(1), 1, 604_800)
        .enforce();
  }

  /** Requires that AWS takes the name of a service's target group. */
  public static void checkName(Rules rules, String key, Naming service) {
    // It ends in the hash of what forces its replacement.
    service.check(rules, key, Kind.TARGET_GROUP, "000000");
  }

  /** Requires that services of one load balancer have places of their own; by the key of each. */
  static void checkPriorities(Rules rules, Map<String, ServiceSpec> services) {
    Map<Integer, String> taken = new HashMap<>();
    services.forEach(
        (key, service) -> {
          String path = key + ".answers.route.priority";
          int priority = service.answers().route().priority();
          String owner = taken.putIfAbsent(priority, path);
          rules.require(owner == null, path, "must be free, but is taken by " + owner, priority);
        });
  }
}
