package dev.slipway.system.ltt;

import dev.slipway.construct.alb.Route;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ltt.LttAlarmsSpec;
import dev.slipway.spec.ltt.LttEnvironmentSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.Workplace;
import java.util.List;
import java.util.Optional;

/** One of LTT's environments: the services of a platform under one host name. */
final class LttEnvironment {
  private final LttPlatform platform;
  private final String name;
  private final LttEnvironmentSpec spec;
  private final Naming naming;
  private final Workplace work;
  private final FargateService backend;
  private final FargateService frontend;
  private final Route backendRoute;
  private final Route frontendRoute;

  LttEnvironment(LttPlatform platform, String name, LttEnvironmentSpec spec) {
    this.platform = platform;
    this.name = name;
    this.spec = spec;
    naming = LttSpec.naming(name);
    work = workplace();

    backend = work.service("backend", spec.backend());
    backendRoute = backend.at(platform.alb, host(), List.of("/api/*", "/lti/*", "/health"));
    backend.reaches(platform.database.endpoint()).reaches(platform.cache.endpoint());
    frontend = work.service("frontend", spec.frontend());
    frontendRoute = frontend.at(platform.alb, host(), List.of("/*"));
    work.task("migrate", spec.migration())
        .reaches(platform.database.endpoint())
        .reaches(platform.cache.endpoint());

    platform
        .spec
        .scraper()
        .ifPresent(
            scraper ->
                backend.admits(
                    Peer.block("scraper", scraper.address()), scraper.port(), "Metrics"));
    work.targets("backend", backendRoute);
    work.targets("frontend", frontendRoute);
  }

  private Workplace workplace() {
    var place = platform.place(name);
    var label = Optional.of(name);
    return new Workplace(
        platform,
        new Workplace.Common(
            label,
            place,
            naming,
            platform.cluster(place, label, naming, platform.network, spec.containerInsights()),
            platform.held,
            platform.secrets(label, spec.secrets()),
            spec.exec()));
  }

  String name() {
    return name;
  }

  String hostName() {
    return spec.host();
  }

  Workplace work() {
    return work;
  }

  void watch(Alarms alarms, LttAlarmsSpec limits) {
    watch(alarms, limits, "backend", backend, backendRoute);
    watch(alarms, limits, "frontend", frontend, frontendRoute);
  }

  private void watch(
      Alarms alarms, LttAlarmsSpec limits, String what, FargateService service, Route route) {
    alarms
        .on(
            naming.below(what),
            "cpu",
            service.cpu(),
            limits.cpu(),
            "The " + what + " is short of CPU.")
        .on(
            naming.below(what),
            "memory",
            service.memory(),
            limits.memory(),
            "The " + what + " is short of memory.")
        .on(
            naming.below(what),
            "unhealthy-targets",
            route.unhealthyTargets(),
            limits.unhealthyTargets(),
            "Tasks of the " + what + " fail their health check.");
  }

  /** The host name that requests must bear where several environments share a load balancer. */
  private Optional<String> host() {
    return platform.spec.environments().size() > 1 ? Optional.of(spec.host()) : Optional.empty();
  }
}
