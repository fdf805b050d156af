package dev.slipway.rehearsal;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alva.AlvaSpec;
import dev.slipway.spec.amplify.FrontendSpec;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.classla.ClasslaSpec;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.SchedulerSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.fibonacco.FibonaccoSpec;
import dev.slipway.spec.h2o.H2oSpec;
import dev.slipway.spec.ltt.LttSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the documents say of an environment, in the words of AWS. */
record Documented(
    List<Service> services,
    List<Worker> workers,
    Optional<Balancer> balancer,
    Optional<Frontend> frontend,
    Optional<Cdn> cdn) {
  /** What many systems have: services behind a load balancer, and perhaps a front end. */
  Documented(List<Service> services, Optional<Balancer> balancer, Optional<Frontend> frontend) {
    this(services, List.of(), balancer, frontend, Optional.empty());
  }

  /**
   * A service and the requests that it answers.
   *
   * @param hosts none stands for any
   * @param calledAs how other services find it; empty where none calls it
   */
  record Service(
      String cluster,
      String name,
      ServiceSpec spec,
      Set<String> hosts,
      Set<String> paths,
      Optional<String> calledAs) {}

  /** A service that works and answers nobody. */
  record Worker(String cluster, String name, RunningSpec spec) {}

  /** A load balancer by its name. */
  record Balancer(String name, LoadBalancerSpec spec) {}

  /** A front end on Amplify by its application's name. */
  record Frontend(String name, FrontendSpec spec) {}

  /**
   * A distribution.
   *
   * @param origins whom it asks, by the pattern of paths, in the words of {@link
   *     ExpectedDistribution}
   */
  record Cdn(DistributionSpec spec, Map<String, String> origins) {}

  private static final Set<String> EVERY_PATH = Set.of("/*");
  private static final Map<String, Set<String>> PATHS_OF_ALVA =
      Map.of(
          "web", EVERY_PATH,
          "api", Set.of("/api", "/api/*"),
          "auth", Set.of("/auth", "/auth/*"),
          "admin", Set.of("/admin", "/admin/*"));

  private static final Documented NOTHING =
      new Documented(List.of(), Optional.empty(), Optional.empty());

  /**
   * What must stand after an apply. Of a system that no document describes nothing is asked: that
   * it is applied, planned again without a change and destroyed has to do.
   */
  static Documented of(EnvironmentSpec spec) {
    if (spec instanceof LttSpec ltt) {
      return ltt(ltt);
    } else if (spec instanceof ClasslaSpec classla) {
      return classla(classla);
    } else if (spec instanceof AlvaSpec alva) {
      return alva(alva);
    } else if (spec instanceof H2oSpec h2o) {
      return h2o(h2o);
    } else if (spec instanceof FibonaccoSpec fibonacco) {
      return fibonacco(fibonacco);
    }
    return NOTHING;
  }

  private static Documented ltt(LttSpec spec) {
    boolean byHost = spec.environments().size() > 1;
    return new Documented(
        spec.environments().entrySet().stream()
            .flatMap(
                each -> {
                  String cluster = "ltt-" + each.getKey();
                  var environment = each.getValue();
                  Set<String> hosts = byHost ? Set.of(environment.host()) : Set.of();
                  Set<String> paths = Set.of("/api/*", "/lti/*", "/health");
                  return Stream.of(
                      service(cluster, "-backend", environment.backend(), hosts, paths),
                      service(cluster, "-frontend", environment.frontend(), hosts, EVERY_PATH));
                })
            .toList(),
        Optional.of(new Balancer("ltt-" + spec.name() + "-alb", spec.loadBalancer())),
        Optional.empty());
  }

  private static Documented classla(ClasslaSpec spec) {
    String name = "classla-" + spec.name();
    var hosts = Set.copyOf(spec.loadBalancer().domain().orElseThrow().names());
    return new Documented(
        List.of(service(name, "-backend", spec.backend(), hosts, EVERY_PATH)),
        Optional.of(new Balancer(name + "-alb", spec.loadBalancer())),
        Optional.of(new Frontend(name + "-frontend", spec.frontend())));
  }

  private static Documented h2o(H2oSpec spec) {
    String name = "h2o-" + spec.name();
    String host = spec.loadBalancer().domain().orElseThrow().hosts().get("backend");
    return new Documented(
        List.of(
            new Service(
                name,
                spec.serviceNames() + "-backend",
                spec.backend(),
                Set.of(host),
                Set.of("/api/*"),
                Optional.empty())),
        List.of(),
        Optional.of(new Balancer(name + "-alb", spec.loadBalancer())),
        Optional.of(new Frontend(name + "-frontend", spec.frontend())),
        Optional.of(
            new Cdn(
                spec.cdn(),
                Map.of(
                    "*", spec.frontend().label() + ".APP.amplifyapp.com",
                    "/api/*", host + " by every method"))));
  }

  private static Documented fibonacco(FibonaccoSpec spec) {
    String cluster = spec.names() + "-cluster";
    var hosts = Set.copyOf(spec.loadBalancer().domain().orElseThrow().names());
    return new Documented(
        List.of(
            new Service(
                cluster,
                spec.names() + "-service",
                spec.api().with(spec.laravel()),
                hosts,
                EVERY_PATH,
                Optional.empty())),
        fibonaccosWorkers(cluster, spec),
        Optional.of(new Balancer(spec.names() + "-alb", spec.loadBalancer())),
        Optional.empty(),
        Optional.of(
            new Cdn(
                spec.cdn(),
                Map.of("*", spec.frontendBucket().name() + ".s3.us-east-1.amazonaws.com"))));
  }

  /** Who works off the queue, and who keeps the schedule where no rule does. */
  private static List<Worker> fibonaccosWorkers(String cluster, FibonaccoSpec spec) {
    List<Worker> workers = new ArrayList<>();
    var queueWorker = spec.queueWorker().with(spec.laravel());
    workers.add(new Worker(cluster, spec.names() + "-queue-worker", queueWorker.runs()));
    if (spec.scheduler().with(spec.laravel()) instanceof SchedulerSpec.Continuous scheduler) {
      workers.add(new Worker(cluster, spec.names() + "-scheduler", scheduler.runs()));
    }
    return workers;
  }

  /** A service that is named after its cluster and that no other service calls. */
  private static Service service(
      String cluster, String what, ServiceSpec spec, Set<String> hosts, Set<String> paths) {
    return new Service(cluster, cluster + what, spec, hosts, paths, Optional.empty());
  }

  private static Documented alva(AlvaSpec spec) {
    String name = "alva-" + spec.name();
    return new Documented(
        PATHS_OF_ALVA.keySet().stream()
            .map(
                what -> {
                  var host = spec.loadBalancer().domain().map(domain -> domain.hosts().get(what));
                  return new Service(
                      name + "-cluster",
                      spec.serviceNames() + "-" + what,
                      spec.services().get(what),
                      host.map(Set::of).orElse(Set.of()),
                      host.isPresent() ? EVERY_PATH : PATHS_OF_ALVA.get(what),
                      Optional.of(what + "." + name + ".local"));
                })
            .toList(),
        Optional.of(new Balancer(name + "-alb", spec.loadBalancer())),
        Optional.empty());
  }
}
