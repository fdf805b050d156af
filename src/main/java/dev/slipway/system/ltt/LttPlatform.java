package dev.slipway.system.ltt;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.dns.ExistingZone;
import dev.slipway.construct.dns.HostRecord;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.networking.Isolation;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.spec.ltt.LttAlarmsSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.spec.networking.SubnetsSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * One of LTT's platforms: a database, a cache and a load balancer, and the environments on them.
 */
public final class LttPlatform extends SystemStack {
  final LttSpec spec;
  final Network network;
  final PostgresDatabase database;
  final RedisCache cache;
  final LoadBalancer alb;
  final HeldServices held;

  private final List<LttEnvironment> environments = new ArrayList<>();

  public LttPlatform(Construct app, StackName name, LttSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;

    var vpc = vpc(spec.network());
    network = network(vpc, LttSpec.system(), spec.network().subnets());
    database = database(spec.naming(), network, spec.database());
    cache = cache(spec.naming(), network, spec.cache());
    alb = loadBalancer(spec.naming(), network, vpc.proxy(), spec.loadBalancer());
    held = heldServices();

    isolate();
    spec.environments()
        .forEach((key, each) -> environments.add(new LttEnvironment(this, key, each)));
    hosts();
    var setup = dataSetup();
    spec.alarms().ifPresent(limits -> watch(limits, setup));
  }

  private void isolate() {
    if (spec.network().subnets() instanceof SubnetsSpec.Create create) {
      new Isolation(
          this,
          "isolation",
          new Isolation.Inputs(LttSpec.system(), network, create.isolatedFrom(), spec.scraper()));
    }
  }

  private void hosts() {
    var zone = new ExistingZone(this, "zone", new ExistingZone.Inputs(spec.dns().zone()));
    for (var each : environments) {
      new HostRecord(
          each.work().place(),
          "host",
          new HostRecord.Inputs(zone.id(), each.hostName(), spec.dns().proxyAddress()));
      output(each.name() + "_host", "Host name that users type", each.hostName());
    }
  }

  private DataSetup dataSetup() {
    var setup = spec.dataSetup();
    Map<String, String> secretArns = new LinkedHashMap<>();
    environments.forEach(each -> secretArns.putAll(each.work().secrets().arns()));
    return dataSetup(
        new DataSetup.Inputs(
            spec.naming().below("data-setup"),
            target(),
            environment(spec.dataSetupIn()).work().cluster(),
            setup,
            database,
            Optional.of(cache),
            secretArns,
            environments.stream()
                .flatMap(each -> each.work().readersOf(setup.secrets()).stream())
                .toList()));
  }

  private void watch(LttAlarmsSpec limits, DataSetup setup) {
    var alarms = alarms(spec.naming(), limits.emails());
    for (var each : environments) {
      each.watch(alarms, limits);
    }
    alarms
        .on(
            spec.naming(),
            "server-errors",
            alb.serverErrors(),
            limits.serverErrors(),
            "Targets answer with 5xx.")
        .on(
            spec.naming(),
            "balancer-errors",
            alb.balancerErrors(),
            limits.serverErrors(),
            "The load balancer answers with 5xx, since no target does.")
        .on(
            spec.naming(),
            "database-connections",
            database.connections(),
            limits.databaseConnections(),
            "The database runs out of connections.")
        .on(
            spec.naming(),
            "database-cpu",
            database.cpu(),
            limits.databaseCpu(),
            "The database is short of CPU.")
        .on(
            spec.naming().below("data-setup"),
            "failed-starts",
            setup.failedStarts(),
            limits.failedStarts(),
            "The rotation of the database logins could not be started.");
    setup.tellsFailures(alarms);
  }

  private LttEnvironment environment(String name) {
    return environments.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
