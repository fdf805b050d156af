package dev.slipway.spec.ltt;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.dns.ProxyDnsSpec;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.networking.ExistingNetworkSpec;
import dev.slipway.spec.networking.ScraperSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.AddressNames;
import dev.slipway.spec.rules.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One of LTT's platforms: a database, a cache, a load balancer and the environments on them. */
public record LttSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Name of the platform in the names of what its environments share.") String name,
    @Meaning("The VPC that it lives in.") ExistingNetworkSpec network,
    @Meaning(
            "Metrics collector that may read the backend; left out, none may. The stack that"
                + " creates the subnets must name it, too.")
        Optional<ScraperSpec> scraper,
    @Meaning("The PostgreSQL instance.") DatabaseSpec database,
    @Meaning("The Redis node.") CacheSpec cache,
    @Meaning("The load balancer.") LoadBalancerSpec loadBalancer,
    @Meaning("Environment in whose cluster the data set-up runs.") String dataSetupIn,
    @Meaning("The task that makes databases, logins and the cache's token.")
        DataSetupSpec dataSetup,
    @Meaning("The host names' zone and where they lead.") ProxyDnsSpec dns,
    @Meaning("Environments by name.") Map<String, LttEnvironmentSpec> environments,
    @Meaning("What wakes whom.") LttAlarmsSpec alarms)
    implements EnvironmentSpec {

  public LttSpec {
    var rules = new Rules();
    network.checkZones(rules, target.region());
    checkNames(rules, name, environments);
    rules.require(
        loadBalancer.domain().isEmpty(),
        "loadBalancer",
        "must have no domain: the proxy speaks HTTPS, and plain HTTP to the load balancer");
    rules.require(
        loadBalancer.clients().isEmpty(),
        "loadBalancer",
        "must have no clients: it is internal, and the proxy alone comes to it");
    loadBalancer.checkServices(rules, services(environments));
    checkHosts(rules, dns.zone(), environments);
    AddressNames.checkDistinct(rules, secretsByKey(environments));
    dataSetup.checkKnown(rules, "dataSetup", secrets(environments));
    dataSetup.checkCache(rules, "cache", cache);
    rules.require(
        environments.containsKey(dataSetupIn),
        "dataSetupIn",
        "must be one of the environments (" + String.join(", ", environments.keySet()) + ")",
        dataSetupIn);
    alarms.check(rules, "alarms", database, services(environments).values());
    rules.require(!environments.isEmpty(), "environments", "must hold at least one").enforce();
  }

  /** What a platform itself is made of; an environment with such a name would share its place. */
  private static final Set<String> PARTS =
      new TreeSet<>(
          Set.of(
              "alarms",
              "alb",
              "aws",
              "backend",
              "cache",
              "database",
              "isolation",
              "subnets",
              "vpc",
              "zone"));

  /** How the platform's shared parts are named. */
  public Naming naming() {
    return system().below(name);
  }

  /** How the parts of one environment are named. */
  public static Naming naming(String environment) {
    return system().below(environment);
  }

  /** The path below which the names of an environment's secrets stand. */
  public static String secrets(String environment) {
    return system().prefix() + "/" + environment;
  }

  /** How what all of LTT shares is named. */
  public static Naming system() {
    return new Naming("ltt");
  }

  private static void checkNames(
      Rules rules, String name, Map<String, LttEnvironmentSpec> environments) {
    Naming platform = system().below(name);
    platform.check(rules, "name", Kind.LOAD_BALANCER, "alb");
    platform.check(rules, "name", Kind.DATABASE);
    platform.check(rules, "name", Kind.CACHE);
    for (String environment : environments.keySet()) {
      rules.require(
          environment.matches("[a-z][a-z0-9]*") && !PARTS.contains(environment),
          "environments." + environment,
          "must be one word of small letters and digits, and none of " + String.join(", ", PARTS));
      AddressNames.checkFree(rules, "environments." + environment, environment);
      Naming naming = system().below(environment);
      RouteSpec.checkName(rules, "environments." + environment, naming.below("frontend"));
    }
  }

  private static void checkHosts(
      Rules rules, String zone, Map<String, LttEnvironmentSpec> environments) {
    Map<String, String> owners = new HashMap<>();
    environments.forEach(
        (name, environment) -> {
          String key = "environments." + name + ".host";
          String host = environment.host();
          String owner = owners.putIfAbsent(host, key);
          rules
              .require(host.endsWith("." + zone), key, "must end with ." + zone, host)
              .require(owner == null, key, "must be another one than " + owner, host);
        });
  }

  /** Every service by the key that names it. */
  private static Map<String, ServiceSpec> services(Map<String, LttEnvironmentSpec> environments) {
    Map<String, ServiceSpec> services = new LinkedHashMap<>();
    environments.forEach(
        (key, environment) -> {
          services.put("environments." + key + ".backend", environment.backend());
          services.put("environments." + key + ".frontend", environment.frontend());
        });
    return services;
  }

  private static Map<String, Set<String>> secretsByKey(
      Map<String, LttEnvironmentSpec> environments) {
    Map<String, Set<String>> secrets = new LinkedHashMap<>();
    environments.forEach(
        (name, environment) ->
            secrets.put("environments." + name + ".secrets", environment.secrets().keySet()));
    return secrets;
  }

  private static Set<String> secrets(Map<String, LttEnvironmentSpec> environments) {
    Set<String> secrets = new HashSet<>();
    environments.values().forEach(environment -> secrets.addAll(environment.secrets().keySet()));
    return secrets;
  }
}
