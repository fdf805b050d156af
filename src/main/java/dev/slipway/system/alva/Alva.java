package dev.slipway.system.alva;

import static dev.slipway.construct.Ids.silent;
import static dev.slipway.spec.alva.AlvaSpec.API_URL;
import static dev.slipway.spec.alva.AlvaSpec.AUTH_URL;
import static dev.slipway.spec.alva.AlvaSpec.CORS_ORIGINS;
import static dev.slipway.spec.alva.AlvaSpec.REDIS_URL;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.discovery.Namespace;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.NewVpc;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.alva.AlvaSpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.ArrayList;
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
  private final Namespace names;
  private final Workplace work;
  private final List<FargateService> services = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();

  public Alva(Construct app, StackName name, AlvaSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;
    var naming = spec.naming();

    var network =
        add(new NewVpc(this, "vpc", new NewVpc.Inputs(naming, target(), spec.network()))).network();
    var database =
        add(
            new PostgresDatabase(
                this, "database", new PostgresDatabase.Inputs(naming, network, spec.database())));
    var cache =
        add(new RedisCache(this, "cache", new RedisCache.Inputs(naming, network, spec.cache())));
    alb =
        add(
            new LoadBalancer(
                this,
                "alb",
                new LoadBalancer.Inputs(
                    naming, target(), network, Peer.internet(), spec.loadBalancer())));
    names = add(new Namespace(this, "names", new Namespace.Inputs(naming, network)));
    var cluster =
        new Cluster(
            this,
            "cluster",
            new Cluster.Inputs(
                naming.below("cluster"), target(), network, spec.containerInsights()));
    work =
        new Workplace(
            place(silent("services")),
            spec.serviceNaming(),
            add(cluster),
            new HeldServices(this, "held_services", new HeldServices.Inputs()),
            add(new SecretShells(this, silent("secrets"), new SecretShells.Inputs(spec.secrets()))),
            spec.exec());

    var api =
        service("api", Map.of(REDIS_URL, cache.url(), CORS_ORIGINS, origins()))
            .reaches(database.endpoint())
            .reaches(cache.endpoint());
    var auth = service("auth", Map.of(CORS_ORIGINS, origins())).reaches(database.endpoint());
    var calls = Map.of(API_URL, api.address(), AUTH_URL, auth.address());
    var web = service("web", calls).reaches(api.endpoint()).reaches(auth.endpoint());
    var admin = service("admin", calls).reaches(api.endpoint()).reaches(auth.endpoint());
    add(work.task("migrations", spec.migration())).reaches(database.endpoint());

    answers(api, "api", "/api", "/api/*");
    answers(auth, "auth", "/auth", "/auth/*");
    answers(admin, "admin", "/admin", "/admin/*");
    answers(web, "web", "/*");

    var setup = add(work.dataSetup(this, spec.naming(), spec.dataSetup(), database, services));
    images();
    var alarms = watch(database, setup);
    spec.github().ifPresent(it -> add(work.workflows(this, it, alarms, Optional.empty())));
  }

  private FargateService service(String what, Map<String, String> wired) {
    var service = add(work.service(what, spec.services().get(what), wired)).registeredIn(names);
    services.add(service);
    return service;
  }

  /** By host where there is a domain, by path where there is none. */
  private void answers(FargateService service, String what, String... paths) {
    var host = alb.host(what);
    var route = service.at(alb, host, host.isPresent() ? List.of("/*") : List.of(paths));
    routes.add(add(route));
  }

  /** Where browsers load the front ends from; without a domain the two are one. */
  private String origins() {
    return Stream.of("web", "admin").map(alb::address).distinct().collect(Collectors.joining(","));
  }

  private void images() {
    var place = place(silent("repositories"));
    spec.services().forEach((what, each) -> repository(place, what, each.runs().image()));
    repository(place, "data_setup", spec.dataSetup().image());
  }

  private void repository(Construct place, String what, ImageSpec image) {
    add(
        new ImageRepository(
            place, what, new ImageRepository.Inputs(image.repository(), spec.repositories())));
  }

  private Alarms watch(PostgresDatabase database, DataSetup setup) {
    var limits = spec.alarms();
    var alarms = add(new Alarms(this, "alarms", new Alarms.Inputs(spec.naming(), limits.emails())));
    for (Route route : routes) {
      alarms
          .watch(route.healthyTargets(), limits.healthyTargets())
          .watch(route.unhealthyTargets(), limits.unhealthyTargets());
    }
    alarms
        .watch(database.freeStorage(), limits.freeStorageGib())
        .watch(setup.failedStarts(), limits.failedStarts());
    work.cluster().tellsFailures(alarms);
    return alarms;
  }
}
