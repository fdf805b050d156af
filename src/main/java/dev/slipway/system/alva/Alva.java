package dev.slipway.system.alva;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.discovery.Namespace;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.alva.AlvaSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import dev.slipway.system.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.constructs.Construct;

/** Alva: four services that call each other, behind one public load balancer. */
public final class Alva extends SystemStack {
  private final AlvaSpec spec;
  private final LoadBalancer alb;
  private final Workplace work;
  private final Map<String, Route> routes = new LinkedHashMap<>();

  public Alva(Construct app, StackName name, AlvaSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;

    var network = vpc(spec.naming(), spec.network());
    var database = database(spec.naming(), network, spec.database());
    var cache = cache(spec.naming(), network, spec.cache());
    alb = loadBalancer(spec.naming(), network, Peer.internet(), spec.loadBalancer());
    var names = namespace(spec.naming(), network);
    work =
        workplace(
            spec.serviceNaming(),
            cluster(spec.naming().below("cluster"), network, spec.containerInsights()),
            heldServices(),
            secrets(spec.secrets()),
            spec.exec());

    var api =
        service("api", names, Map.of("REDIS_URL", cache.url(), "CORS_ORIGINS", origins()))
            .reaches(database.endpoint())
            .reaches(cache.endpoint());
    var auth =
        service("auth", names, Map.of("CORS_ORIGINS", origins())).reaches(database.endpoint());
    var calls =
        Map.of("NEXT_PUBLIC_API_URL", api.address(), "NEXT_PUBLIC_AUTH_URL", auth.address());
    var web = service("web", names, calls).reaches(api.endpoint()).reaches(auth.endpoint());
    var admin = service("admin", names, calls).reaches(api.endpoint()).reaches(auth.endpoint());
    work.task("migrations", spec.migration()).reaches(database.endpoint());

    answers(api, "api", "/api", "/api/*");
    answers(auth, "auth", "/auth", "/auth/*");
    answers(admin, "admin", "/admin", "/admin/*");
    answers(web, "web", "/*");

    var setup =
        dataSetup(
            new DataSetup.Inputs(
                spec.naming().below("data-setup"),
                target(),
                work.cluster(),
                spec.dataSetup(),
                database,
                Optional.empty(), // without a token: the stack knows its URL
                work.secrets().arns(),
                work.readersOf(spec.dataSetup().secrets())));
    images();
    watch(setup);
  }

  private FargateService service(String what, Namespace names, Map<String, String> wired) {
    return work.service(what, spec.services().get(what), wired, List.of())
        .registeredIn(names, what);
  }

  /** By host where there is a domain, by path where there is none. */
  private void answers(FargateService service, String what, String... paths) {
    var host = alb.host(what);
    var route = service.at(alb, host, host.isPresent() ? List.of("/*") : List.of(paths));
    work.targets(what, route);
    routes.put(what, route);
  }

  /** Where browsers load the front ends from; without a domain the two are one. */
  private String origins() {
    return Stream.of("web", "admin").map(alb::address).distinct().collect(Collectors.joining(","));
  }

  private void images() {
    var place = repositories();
    spec.services()
        .forEach(
            (what, service) ->
                repository(place, what, service.image().repository(), spec.repositories()));
    repository(place, "data_setup", spec.dataSetup().image().repository(), spec.repositories());
  }

  private void watch(DataSetup setup) {
    var alarms = alarms(spec.naming(), spec.alarms().emails());
    routes.forEach(
        (what, route) ->
            alarms.on(
                spec.serviceNaming().below(what),
                "unhealthy-targets",
                route.unhealthyTargets(),
                spec.alarms().unhealthyTargets(),
                "Tasks of " + what + " fail their health check."));
    alarms.on(
        spec.naming().below("data-setup"),
        "failed-starts",
        setup.failedStarts(),
        spec.alarms().failedStarts(),
        "The rotation of the database login could not be started.");
    setup.tellsFailures(alarms);
  }
}
