package dev.slipway.spec.alva;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of Alva's environments: four services that call each other. */
public record AlvaSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Name of the environment in the names of what its services share.") String name,
    @Meaning("What the names of services and migrations begin with; an account has each but once.")
        String serviceNames,
    @Meaning("The VPC.") NewNetworkSpec network,
    @Meaning("The PostgreSQL instance.") DatabaseSpec database,
    @Meaning("The Redis node.") CacheSpec cache,
    @Meaning("The load balancer: with a domain it routes by host, without one by path.")
        LoadBalancerSpec loadBalancer,
    @Meaning("What each container repository keeps; their names stand with the images.")
        RepositorySpec repositories,
    @Meaning("Collect metrics of each task, at a price.") boolean containerInsights,
    @Meaning("Allow a shell in a running task.") boolean exec,
    @Meaning("Shells of the secrets by name; values are set outside Terraform.")
        Map<String, SecretSpec> secrets,
    @Meaning("The task that makes databases and logins.") DataSetupSpec dataSetup,
    @Meaning("The Next.js application for users.") ServiceSpec web,
    @Meaning("The Fastify service of the business logic.") ServiceSpec api,
    @Meaning("The Fastify service that signs users in.") ServiceSpec auth,
    @Meaning("The Next.js application for administrators.") ServiceSpec admin,
    @Meaning("The task that brings the database to the api's schema.") TaskSpec migration,
    @Meaning("What wakes whom.") AlvaAlarmsSpec alarms,
    @Meaning("Which GitHub workflows may build and deploy it; left out, none may.")
        Optional<GithubEnvironmentSpec> github)
    implements EnvironmentSpec {
  public static final String API_URL = "NEXT_PUBLIC_API_URL";
  public static final String AUTH_URL = "NEXT_PUBLIC_AUTH_URL";
  public static final String REDIS_URL = "REDIS_URL";
  public static final String CORS_ORIGINS = "CORS_ORIGINS";

  /** By service the variables that the stack sets itself, since only it knows the addresses. */
  public static final Map<String, Set<String>> WIRED =
      Map.of(
          "web", Set.of(API_URL, AUTH_URL),
          "api", Set.of(REDIS_URL, CORS_ORIGINS),
          "auth", Set.of(CORS_ORIGINS),
          "admin", Set.of(API_URL, AUTH_URL));

  public AlvaSpec {
    var rules = new Rules();
    checkNames(rules, name, serviceNames);
    network.checkZones(rules, "network", target.region());
    network.checkWaysOut(rules, "network");
    SecretName.check(rules, "secrets", secrets.keySet());
    dataSetup.checkKnown(rules, "dataSetup", secrets.keySet());
    dataSetup.checkNoToken(rules, "dataSetup", "the api");
    var services = services(web, api, auth, admin);
    loadBalancer.check(rules, "loadBalancer", target, services);
    services.forEach(
        (what, service) -> {
          service.check(rules, what, secrets, WIRED.get(what));
          rules.require(
              what.equals("web") || priority(service) < priority(web),
              what + ".answers.route.priority",
              "must be below the web's " + priority(web) + ", since the web takes every path",
              priority(service));
        });
    migration.check(rules, "migration", secrets);
    ImageSpec.checkSame(rules, "migration.image", migration.image(), "api", api.runs().image());
    ImageSpec.checkOwn(rules, images(services, dataSetup));
    alarms.check(rules, "alarms", database, services.values());
    rules.enforce();
  }

  /** How what the services share is named. */
  public Naming naming() {
    return system().below(name);
  }

  /** How services and tasks are named. */
  public Naming serviceNaming() {
    return new Naming(serviceNames);
  }

  /** The services by name. */
  public Map<String, ServiceSpec> services() {
    return services(web, api, auth, admin);
  }

  private static Map<String, ServiceSpec> services(
      ServiceSpec web, ServiceSpec api, ServiceSpec auth, ServiceSpec admin) {
    Map<String, ServiceSpec> services = new LinkedHashMap<>();
    services.put("web", web);
    services.put("api", api);
    services.put("auth", auth);
    services.put("admin", admin);
    return services;
  }

  private static int priority(ServiceSpec service) {
    return service.answers().route().priority();
  }

  private static void checkNames(Rules rules, String name, String serviceNames) {
    Naming shared = system().below(name);
    shared.check(rules, "name", Kind.LOAD_BALANCER, "alb");
    shared.check(rules, "name", Kind.DATABASE);
    shared.check(rules, "name", Kind.CACHE);
    shared.check(rules, "name", Kind.NAMESPACE);
    Naming services = new Naming(serviceNames);
    RouteSpec.checkName(rules, "serviceNames", services.below("admin"));
    services.check(rules, "serviceNames", Kind.SECURITY_GROUP, "admin");
  }

  /** Every image that has a repository of this environment, by its key. */
  private static Map<String, ImageSpec> images(
      Map<String, ServiceSpec> services, DataSetupSpec dataSetup) {
    Map<String, ImageSpec> images = new LinkedHashMap<>();
    services.forEach((what, service) -> images.put(what + ".runs.image", service.runs().image()));
    images.put("dataSetup.image", dataSetup.image());
    return images;
  }

  private static Naming system() {
    return new Naming("alva");
  }
}
