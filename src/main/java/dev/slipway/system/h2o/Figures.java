package dev.slipway.system.h2o;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.monitoring.LogMetrics;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.monitoring.Row;
import dev.slipway.construct.monitoring.Widget;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.spec.ecs.TasksSpec.Scaled;
import dev.slipway.spec.h2o.H2oSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import java.util.List;

/** What H2O's dashboards show of its parts. */
record Figures(
    H2oSpec spec,
    LoadBalancer alb,
    FargateService backend,
    PostgresDatabase database,
    Metric slowStatements,
    Measure errorRate,
    LogMetrics metrics) {

  /** What the backend takes, and how it grows with it. */
  List<Row> ecs() {
    var limits = spec.alarms();
    var tasks = spec.backend().runs().tasks();
    return List.of(
        Row.of(
            load("CPU in percent", backend.cpu(), limits.cpu(), Scaled.CPU),
            load("Memory in percent", backend.memory(), limits.memory(), Scaled.MEMORY)),
        Row.of(
            Widget.scaling("Running tasks", tasks, backend.runningTasks().as("backend")),
            Widget.graph("Requests", alb.requests().as("requests"))));
  }

  /** A graph with what scaling holds, and where the alarm fires. */
  private Widget load(String title, Metric metric, AlarmSpec alarm, String measure) {
    var graph = Widget.graph(title, metric.as("backend")).limit(alarm);
    return spec.backend()
        .runs()
        .tasks()
        .target(measure)
        .map(held -> graph.mark("scaling holds", held))
        .orElse(graph);
  }

  /** Whether the database keeps up. */
  List<Row> rds() {
    var limits = spec.alarms();
    return List.of(
        Row.of(
            Widget.graph("Connections", database.connections().as("open"))
                .limit(limits.databaseConnections()),
            Widget.graph(
                    "Milliseconds of slow statements",
                    slowStatements.as("on average"),
                    slowStatements.with("Maximum").as("the slowest"))
                .limit(limits.slowStatements(), slowStatements)),
        Row.of(
            Widget.graph("Free storage in bytes", database.freeStorage().as("free"))
                .limit(limits.freeStorageGib(), database.freeStorage()),
            Widget.graph("CPU in percent", database.cpu().as("database"))));
  }

  /** Whether users are well served. */
  List<Row> application() {
    var generations = metrics.of(spec.generationTime(), "Average", Metric.Silence.UNKNOWN);
    return List.of(
        Row.of(
            Widget.graph(
                "Seconds to an answer",
                alb.latency().as("on average"),
                alb.latency().with("p95").as("all but the slowest 5 %")),
            Widget.graph("Failed requests in percent", errorRate.as("5xx"))
                .limit(spec.alarms().errorRate().percent())),
        Row.of(
            Widget.graph(
                "Time of a generation",
                generations.as("on average"),
                generations.with("p95").as("all but the slowest 5 %")),
            Widget.graph(
                "Answers with 5xx",
                alb.serverErrors().as("of the backend"),
                alb.balancerErrors().as("of the load balancer"))));
  }
}
