package dev.slipway.system.ltt;

import dev.slipway.construct.alb.Route;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.OneOffTask;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.LoadBalancerSpec.Routing;
import dev.slipway.spec.LttAlarmsSpec;
import dev.slipway.spec.LttEnvironmentSpec;
import dev.slipway.spec.LttSpec;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.constructs.Construct;

/** One of LTT's environments: the services of a platform under one host name. */
final class LttEnvironment {
  private final LttPlatform platform;
  private final String name;
  private final LttEnvironmentSpec spec;
  private final Naming naming;
  private final Construct place;
  private final Cluster cluster;
  private final SecretShells secrets;
  private final FargateService backend;
  private final FargateService frontend;
  private final Route backendRoute;
  private final Route frontendRoute;

  LttEnvironment(LttPlatform platform, String name, LttEnvironmentSpec spec) {
    this.platform = platform;
    this.name = name;
    this.spec = spec;
    naming = LttSpec.naming(name);
    place = platform.place(name);
    cluster = platform.cluster(place, name, naming, platform.network, spec.containerInsights());
    secrets = platform.secrets(name, spec.secrets());

    backend = service("backend", spec.backend());
    backendRoute = backend.at(platform.alb, host(), List.of("/api/*", "/lti/*", "/health"));
    backend.reaches(platform.database.endpoint()).reaches(platform.cache.endpoint());
    frontend = service("frontend", spec.frontend());
    frontendRoute = frontend.at(platform.alb, host(), List.of("/*"));
    migration().reaches(platform.database.endpoint()).reaches(platform.cache.endpoint());

    platform
        .spec
        .scraper()
        .ifPresent(
            scraper ->
                backend.admits(
                    Peer.block("scraper", scraper.address()), scraper.port(), "Metrics"));
    targets("backend", backendRoute);
    targets("frontend", frontendRoute);
  }

  String name() {
    return name;
  }

  String hostName() {
    return spec.host();
  }

  Construct place() {
    return place;
  }

  Cluster cluster() {
    return cluster;
  }

  SecretShells secrets() {
    return secrets;
  }

  /** The services that live from some secrets: ECS reads those only when a task starts. */
  List<DataSetup.Reader> readersOf(Set<String> written) {
    List<DataSetup.Reader> readers = new ArrayList<>();
    read(readers, written, backend, spec.backend());
    read(readers, written, frontend, spec.frontend());
    return readers;
  }

  private void read(
      List<DataSetup.Reader> readers,
      Set<String> written,
      FargateService service,
      ServiceSpec what) {
    if (what.secrets().values().stream().anyMatch(source -> written.contains(source.secret()))) {
      readers.add(new DataSetup.Reader(cluster.name(), service.name()));
    }
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

  private FargateService service(String what, ServiceSpec service) {
    var made =
        new FargateService(
            place,
            what,
            new FargateService.Inputs(
                naming.below(what),
                cluster,
                platform.held,
                what,
                service,
                Map.of(),
                secrets.arns(service.secrets()),
                List.of(),
                spec.exec()));
    platform.output(label(what) + "_service_name", "The service", made.name());
    platform.taskOutputs(label(what), made.task());
    return made;
  }

  private OneOffTask migration() {
    var made =
        new OneOffTask(
            place,
            "migrate",
            new OneOffTask.Inputs(
                naming.below("migrate"),
                cluster,
                "migrate",
                spec.migration(),
                Map.of(),
                secrets.arns(spec.migration().secrets()),
                List.of(),
                spec.exec()));
    platform.taskOutputs(label("migrate"), made.task());
    return made;
  }

  private void targets(String what, Route route) {
    platform.output(
        label(what) + "_target_group_arn", "Targets of the " + what, route.targetGroupArn());
  }

  /** The host name that requests must bear where several environments share a load balancer. */
  private Optional<String> host() {
    return platform.spec.loadBalancer().routing() == Routing.HOST_AND_PATH
        ? Optional.of(spec.host())
        : Optional.empty();
  }

  private String label(String what) {
    return name + "_" + what;
  }
}
