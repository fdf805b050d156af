package dev.slipway.system.classla;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.monitoring.Row;
import dev.slipway.construct.monitoring.Widget;
import dev.slipway.spec.classla.ClasslaAlarmsSpec;
import java.util.List;

/** What Classla's dashboards show of its parts. */
record Figures(LoadBalancer alb, Route route, FargateService backend, ClasslaAlarmsSpec limits) {

  /** Whether users are well served. */
  List<Row> health() {
    return List.of(
        Row.of(
            Widget.graph("Requests", alb.requests().as("requests")),
            Widget.graph(
                "Seconds to an answer",
                alb.latency().as("on average"),
                alb.latency().with("p95").as("all but the slowest 5 %"))),
        Row.of(
            Widget.graph(
                    "Answers with 5xx",
                    alb.serverErrors().as("of the backend"),
                    alb.balancerErrors().as("of the load balancer"))
                .limit(limits.serverErrors()),
            Widget.graph(
                "Tasks that the load balancer asks",
                route.healthyTargets().with("Minimum").as("healthy"),
                route.unhealthyTargets().as("unhealthy"))));
  }

  /** What it takes to serve them. */
  List<Row> infrastructure() {
    return List.of(
        Row.of(
            Widget.graph("CPU in percent", backend.cpu().as("backend")).limit(limits.cpu()),
            Widget.graph("Memory in percent", backend.memory().as("backend"))
                .limit(limits.memory())),
        Row.of(
            Widget.graph("Running tasks", backend.runningTasks().as("backend")),
            Widget.graph("Requests", alb.requests().as("requests"))));
  }
}
