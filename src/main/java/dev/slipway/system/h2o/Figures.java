package dev.slipway.system.h2o;

import dev.slipway.construct.monitoring.LogMetrics;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.monitoring.Row;
import dev.slipway.construct.monitoring.Widget;
import dev.slipway.spec.ecs.TasksSpec.Scaled;
import dev.slipway.spec.monitoring.AlarmSpec;
import java.util.List;

/** What H2O's dashboards show of its parts. */
record Figures(Monitoring.Parts parts, Metric slowStatements, Measure errorRate) {

  /** What the backend takes, and how it grows with it. */
  List<Row> ecs() {
    var limits = parts.spec().alarms();
    var tasks = parts.spec().backend().runs().tasks();
    return List.of(
        Row.of(
            load("CPU in percent", parts.backend().cpu(), limits.cpu(), Scaled.CPU),
            load("Memory in percent", parts.backend().memory(), limits.memory(), Scaled.MEMORY)),
        Row.of(
            Widget.scaling("Running tasks", tasks, parts.backend().runningTasks().as("backend")),
            Widget.graph("Requests", parts.alb().requests().as("requests"))));
  }

  /** A graph with what scaling holds, and where the alarm fires. */
  private Widget load(String title, Metric metric, AlarmSpec alarm, String measure) {
    var graph = Widget.graph(title, metric.as("backend")).limit(alarm);
    return parts
        .spec()
        .backend()
        .runs()
        .tasks()
        .target(measure)
        .map(held -> graph.mark("scaling holds", held))
        .orElse(graph);
  }

  /** Whether the database keeps up. */
  List<Row> rds() {
    var limits = parts.spec().alarms();
    return List.of(
        Row.of(
            Widget.graph("Connections", parts.database().connections().as("open"))
                .limit(limits.databaseConnections()),
            Widget.graph(
                    "Milliseconds of slow statements",
                    slowStatements.as("on average"),
                    slowStatements.with("Maximum").as("the slowest"))
                .limit(limits.slowStatements(), slowStatements)),
        Row.of(
            Widget.graph("Free storage in bytes", parts.database().freeStorage().as("free"))
                .limit(limits.freeStorageGib(), parts.database().freeStorage()),
            Widget.graph("CPU in percent", parts.database().cpu().as("database"))));
  }

  /** Whether users are well served. */
  List<Row> application() {
    var generations =
        new LogMetrics(parts.spec().naming())
            .of(parts.spec().generationTime(), "Average", Metric.Silence.UNKNOWN);
    return List.of(
        Row.of(
            Widget.graph(
                "Seconds to an answer",
                parts.alb().latency().as("on average"),
                parts.alb().latency().with("p95").as("all but the slowest 5 %")),
            Widget.graph("Failed requests in percent", errorRate.as("5xx"))
                .limit(parts.spec().alarms().errorRate().percent())),
        Row.of(
            Widget.graph(
                "Time of a generation",
                generations.as("on average"),
                generations.with("p95").as("all but the slowest 5 %")),
            Widget.graph(
                "Answers with 5xx",
                parts.alb().serverErrors().as("of the backend"),
                parts.alb().balancerErrors().as("of the load balancer"))));
  }
}
