package dev.slipway.system.h2o;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.monitoring.Dashboard;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.monitoring.Row;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.rds.SlowStatements;
import dev.slipway.spec.h2o.H2oSpec;
import dev.slipway.system.SystemStack;
import java.time.Duration;
import java.util.List;

/** Who is told of H2O's parts, and what there is to look at. */
final class Monitoring {
  /**
   * What is watched.
   *
   * @param stack what they are parts of
   */
  record Parts(
      SystemStack stack,
      H2oSpec spec,
      LoadBalancer alb,
      Route route,
      Workplace work,
      FargateService backend,
      PostgresDatabase database,
      DataSetup setup) {}

  private final Parts parts;
  private final Metric slowStatements;
  private final Measure errorRate;
  private final Alarms alarms;

  Monitoring(Parts parts) {
    this.parts = parts;
    slowStatements = slowStatements();
    errorRate = parts.alb().errorRate(parts.spec().alarms().errorRate().fromRequests());
    alarms = newAlarms();
    var figures = new Figures(parts, slowStatements, errorRate);
    dashboard("ecs", figures.ecs());
    dashboard("rds", figures.rds());
    dashboard("application", figures.application());
  }

  Alarms alarms() {
    return alarms;
  }

  private Metric slowStatements() {
    var log = parts.database().logGroup().orElseThrow();
    return new SlowStatements(
            parts.stack(), "slow_statements", new SlowStatements.Inputs(parts.spec().naming(), log))
        .average();
  }

  private Alarms newAlarms() {
    var limits = parts.spec().alarms();
    var inputs = new Alarms.Inputs(parts.spec().naming(), limits.emails());
    var alarms =
        parts
            .stack()
            .add(new Alarms(parts.stack(), "alarms", inputs))
            .watch(parts.route().healthyTargets(), limits.healthyTargets())
            .watch(parts.backend().cpu(), limits.cpu())
            .watch(parts.backend().memory(), limits.memory())
            .watch(errorRate, limits.errorRate().percent())
            .watch(parts.database().connections(), limits.databaseConnections())
            .watch(slowStatements, limits.slowStatements())
            .watch(parts.database().freeStorage(), limits.freeStorageGib())
            .watch(parts.setup().failedStarts(), limits.failedStarts());
    parts.work().cluster().tellsFailures(alarms);
    return alarms;
  }

  private void dashboard(String what, List<Row> rows) {
    var stack = parts.stack();
    var inputs =
        new Dashboard.Inputs(
            parts.spec().naming(), what, stack.target(), Duration.ofHours(3), rows);
    stack.add(new Dashboard(stack, what + "_dashboard", inputs));
  }
}
