package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.rules.Rules;

/** Where a service answers. */
public record AnswersSpec(
    @Meaning("Port that the container listens on.") int port,
    @Meaning("Path at which the service says that it is well: to ECS and to the load balancer.")
        String path,
    @Meaning("How long the service keeps an idle connection: longer than the load balancer.")
        KeepAliveSpec keepAlive,
    @Meaning("How the load balancer treats it.") RouteSpec route) {
  public AnswersSpec {
    new Rules()
        .range("port", port, 1, 65535)
        .require(path.matches("/\\S*"), "path", "must be a path that starts with /", path)
        .enforce();
  }
}
