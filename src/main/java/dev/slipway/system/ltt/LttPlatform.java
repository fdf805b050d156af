package dev.slipway.system.ltt;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.dns.ExistingZone;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.ExistingSubnets;
import dev.slipway.construct.networking.ExistingVpc;
import dev.slipway.construct.networking.HasNetwork;
import dev.slipway.construct.networking.Isolation;
import dev.slipway.construct.networking.NewSubnets;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.spec.ltt.LttLoadAlarmsSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.spec.networking.SubnetsSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * One of LTT's platforms: a database, a cache and a load balancer, and the environments on them.
 */
public final class LttPlatform extends SystemStack {
  private final LttSpec spec;
  private final LttEnvironment.Shared shared;
  private final List<LttEnvironment> environments;

  public LttPlatform(Construct app, StackName name, LttSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;
    var naming = spec.naming();

    var vpc = add(new ExistingVpc(this, "vpc", new ExistingVpc.Inputs(spec.network())));
    var network = add(subnets(vpc)).network();
    var database =
        add(
            new PostgresDatabase(
                this, "database", new PostgresDatabase.Inputs(naming, network, spec.database())));
    var cache =
        add(new RedisCache(this, "cache", new RedisCache.Inputs(naming, network, spec.cache())));
    var alb =
        add(
            new LoadBalancer(
                this,
                "alb",
                new LoadBalancer.Inputs(
                    naming, target(), network, vpc.proxy(), spec.loadBalancer())));
    var held = new HeldServices(this, "held_services", new HeldServices.Inputs());
    shared = new LttEnvironment.Shared(this, spec, network, database, cache, alb, held);

    isolate();
    environments =
        spec.environments().entrySet().stream()
            .map(each -> new LttEnvironment(shared, each.getKey(), each.getValue()))
            .toList();
    var zone = new ExistingZone(this, "zone", new ExistingZone.Inputs(spec.dns().zone()));
    environments.forEach(each -> each.hostIn(zone.id()));
    watch(dataSetup());
  }

  private HasNetwork subnets(ExistingVpc vpc) {
    return spec.network().subnets() instanceof SubnetsSpec.Create create
        ? new NewSubnets(this, "subnets", new NewSubnets.Inputs(LttSpec.system(), vpc, create))
        : new ExistingSubnets(
            this,
            "subnets",
            new ExistingSubnets.Inputs(
                LttSpec.system(), vpc, (SubnetsSpec.Existing) spec.network().subnets()));
  }

  private void isolate() {
    if (spec.network().subnets() instanceof SubnetsSpec.Create create) {
      new Isolation(
          this,
          "isolation",
          new Isolation.Inputs(
              LttSpec.system(), shared.network(), create.isolatedFrom(), spec.scraper()));
    }
  }

  private DataSetup dataSetup() {
    var setup = spec.dataSetup();
    Map<String, String> secretArns = new LinkedHashMap<>();
    environments.forEach(each -> secretArns.putAll(each.work().secrets().arns()));
    var services = environments.stream().flatMap(each -> each.services().stream()).toList();
    return add(
        new DataSetup(
            this,
            "data_setup",
            new DataSetup.Inputs(
                spec.naming().below("data-setup"),
                environment(spec.dataSetupIn()).work().cluster(),
                setup,
                shared.database(),
                Optional.of(shared.cache()),
                secretArns,
                DataSetup.Reader.among(services, setup.secrets()))));
  }

  private void watch(DataSetup setup) {
    var limits = spec.alarms();
    var alarms =
        add(new Alarms(this, "alarms", new Alarms.Inputs(spec.naming(), limits.emails())))
            .watch(shared.database().freeStorage(), limits.freeStorageGib())
            .watch(setup.failedStarts(), limits.failedStarts());
    limits.load().ifPresent(load -> watch(alarms, load));
    environments.forEach(each -> each.watch(alarms, limits));
  }

  private void watch(Alarms alarms, LttLoadAlarmsSpec limits) {
    alarms
        .watch(shared.alb().serverErrors(), limits.serverErrors())
        .watch(shared.alb().balancerErrors(), limits.serverErrors())
        .watch(shared.database().connections(), limits.databaseConnections())
        .watch(shared.database().cpu(), limits.databaseCpu());
  }

  private LttEnvironment environment(String name) {
    return environments.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
