package dev.slipway.system.ltt;

import static dev.slipway.construct.Ids.silent;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.dns.HostRecord;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.Runs;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.ltt.LttAlarmsSpec;
import dev.slipway.spec.ltt.LttEnvironmentSpec;
import dev.slipway.spec.ltt.LttLoadAlarmsSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.SystemStack;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of LTT's environments: the services of a platform under one host name. */
final class LttEnvironment {
  /**
   * What all environments of a platform share.
   *
   * @param stack what they are parts of
   */
  record Shared(
      SystemStack stack,
      LttSpec spec,
      Network network,
      PostgresDatabase database,
      RedisCache cache,
      LoadBalancer alb,
      HeldServices held) {}

  private final Shared shared;
  private final String name;
  private final LttEnvironmentSpec spec;
  private final Workplace work;
  private final FargateService backend;
  private final FargateService frontend;
  private final Route backendRoute;
  private final Route frontendRoute;

  LttEnvironment(Shared shared, String name, LttEnvironmentSpec spec) {
    this.shared = shared;
    this.name = name;
    this.spec = spec;
    var stack = shared.stack();
    work = workplace();

    backend = stack.add(name, work.service("backend", spec.backend(), addresses()));
    backendRoute = backend.at(shared.alb(), host(), List.of("/api/*", "/lti/*", "/health"));
    backend.reaches(shared.database().endpoint()).reaches(shared.cache().endpoint());
    frontend = stack.add(name, work.service("frontend", spec.frontend()));
    frontendRoute = frontend.at(shared.alb(), host(), List.of("/*"));
    stack.add(name, work.task("migrate", spec.migration())).reaches(shared.database().endpoint());

    shared
        .spec()
        .scraper()
        .ifPresent(
            scraper ->
                backend.admits(
                    Peer.block("scraper", scraper.address()), scraper.port(), "Metrics"));
    stack.add(name, backendRoute);
    stack.add(name, frontendRoute);
  }

  private Workplace workplace() {
    var stack = shared.stack();
    var place = stack.place(name);
    var naming = LttSpec.naming(name);
    var cluster =
        new Cluster(
            place,
            "cluster",
            new Cluster.Inputs(naming, stack.target(), shared.network(), spec.containerInsights()));
    // Their own names are their addresses.
    var secrets =
        new SecretShells(stack, silent(name + "_secrets"), new SecretShells.Inputs(spec.secrets()));
    return new Workplace(
        place,
        naming,
        stack.add(name, cluster),
        shared.held(),
        stack.add(name, secrets),
        spec.exec());
  }

  String name() {
    return name;
  }

  Workplace work() {
    return work;
  }

  List<Runs> services() {
    return List.of(backend, frontend);
  }

  /** Points the host name to the proxy. */
  void hostIn(String zoneId) {
    shared
        .stack()
        .add(
            name,
            new HostRecord(
                work.place(),
                "host",
                new HostRecord.Inputs(zoneId, spec.host(), shared.spec().dns().proxyAddress())));
  }

  void watch(Alarms alarms, LttAlarmsSpec limits) {
    alarms
        .watch(backendRoute.healthyTargets(), limits.healthyTargets())
        .watch(frontendRoute.healthyTargets(), limits.healthyTargets());
    limits
        .load()
        .ifPresent(
            load -> {
              watch(alarms, load, backend, backendRoute);
              watch(alarms, load, frontend, frontendRoute);
            });
    work.cluster().tellsFailures(alarms);
  }

  private static void watch(
      Alarms alarms, LttLoadAlarmsSpec limits, FargateService service, Route route) {
    alarms
        .watch(service.cpu(), limits.cpu())
        .watch(service.memory(), limits.memory())
        .watch(route.unhealthyTargets(), limits.unhealthyTargets());
  }

  /** What the backend is told of where users find it. */
  private Map<String, String> addresses() {
    return Map.of(
        LttEnvironmentSpec.FRONTEND_URL,
        spec.address(),
        LttEnvironmentSpec.CORS_ORIGINS,
        "[\"" + spec.address() + "\"]");
  }

  /** The host name that requests must bear where several environments share a load balancer. */
  private Optional<String> host() {
    boolean alone = shared.spec().environments().size() == 1;
    return alone ? Optional.empty() : Optional.of(spec.host());
  }
}
