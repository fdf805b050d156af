package dev.slipway.spec.fibonacco;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.spec.ecs.CommonSpec;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.SchedulerSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.ecs.WorkerSpec;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import dev.slipway.spec.monitoring.LogMetricSpec;
import dev.slipway.spec.networking.NetworkSpec;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSpec;
import dev.slipway.spec.storage.BucketSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One of Fibonacco's environments: a Laravel application that answers, works and is punctual. */
public record FibonaccoSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("What all names begin with; an account has each but once.") String names,
    @Meaning("The VPC: a new one or one that exists.") NetworkSpec network,
    @Meaning("The Aurora cluster.") AuroraSpec database,
    @Meaning("The Redis nodes.") CacheSpec cache,
    @Meaning("The load balancer, with its host name under 'api'.") LoadBalancerSpec loadBalancer,
    @Meaning("What each container repository keeps; their names stand with the images.")
        RepositorySpec repositories,
    @Meaning("Collect metrics of each task, at a price.") boolean containerInsights,
    @Meaning("Allow a shell in a running task.") boolean exec,
    @Meaning("Shells of the secrets by name; values are set outside Terraform.")
        Map<String, SecretSpec> secrets,
    @Meaning("The task that makes database and login.") DataSetupSpec dataSetup,
    @Meaning("What browsers ask for the front ends, with their host names under 'app' and 'learn'.")
        DistributionSpec cdn,
    @Meaning("The bucket of the front ends' files; the CDN alone reads it.")
        BucketSpec frontendBucket,
    @Meaning("The bucket of what users upload.") BucketSpec assetsBucket,
    @Meaning("Domain from which the application sends mail: an identity that SES knows.")
        String mailDomain,
    @Meaning("What Laravel is told wherever it runs.") CommonSpec laravel,
    @Meaning("The service that answers.") ServiceSpec api,
    @Meaning("The worker that works off the queue; its scaling knows how deep that is.")
        WorkerSpec queueWorker,
    @Meaning("How deep the queue is, as the application writes it into its log.")
        LogMetricSpec queueDepth,
    @Meaning("What starts whatever is due.") SchedulerSpec scheduler,
    @Meaning("The task that brings the database to the application's schema.") TaskSpec migration,
    @Meaning("What wakes whom.") FibonaccoAlarmsSpec alarms,
    @Meaning("Which GitHub workflows may build and deploy it; left out, none may.")
        Optional<GithubEnvironmentSpec> github)
    implements EnvironmentSpec {
  /** The service's name among the hosts of the load balancer. */
  public static final String API = "api";

  /** The front ends' names among the hosts of the CDN: one bundle, which knows by which it came. */
  public static final Set<String> FRONT_ENDS = new TreeSet<>(Set.of("app", "learn"));

  /** What the names of the stores end with. */
  public static final String DATABASE = "db";

  public static final String CACHE = "redis";

  /** What the scaling of the worker may hold. */
  public static final String QUEUE_DEPTH = "queueDepth";

  public static final String APP_URL = "APP_URL";
  public static final String DB_PORT = "DB_PORT";
  public static final String REDIS_HOST = "REDIS_HOST";
  public static final String REDIS_PORT = "REDIS_PORT";
  public static final String REDIS_URL = "REDIS_URL";
  public static final String AWS_DEFAULT_REGION = "AWS_DEFAULT_REGION";
  public static final String AWS_BUCKET = "AWS_BUCKET";

  /** Variables that the stack sets itself, since only it knows the addresses. */
  public static final Set<String> WIRED =
      Set.of(
          APP_URL,
          DB_PORT,
          REDIS_HOST,
          REDIS_PORT,
          REDIS_URL,
          AWS_DEFAULT_REGION,
          AWS_BUCKET,
          LogMetricSpec.NAMESPACE);

  public FibonaccoSpec {
    var rules = new Rules();
    Naming naming = new Naming(names);
    checkNames(rules, naming);
    network.checkZones(rules, network.below("network"), target.region());
    network.checkWaysOut(rules, network.below("network"));
    database.check(rules, "database", naming.below(DATABASE), network.zoneNames());
    loadBalancer.check(rules, "loadBalancer", target, Map.of(API, api));
    rules.require(
        loadBalancer.domain().isPresent(),
        "loadBalancer",
        "must have a domain, since Fibonacco speaks HTTPS alone");
    SecretName.check(rules, "secrets", secrets.keySet());
    dataSetup.checkKnown(rules, "dataSetup", secrets.keySet());
    var tasks = new FibonaccoTasks(laravel, api, queueWorker, scheduler, migration);
    tasks.checkRead(rules, dataSetup);
    dataSetup.checkNoToken(rules, "dataSetup", "Laravel");
    rules.require(Hosts.isName(mailDomain), "mailDomain", Hosts.DOMAIN, mailDomain);
    cdn.check(rules, "cdn", target, FRONT_ENDS, Set.of());
    rules.require(
        cdn.pages().isPresent(),
        "cdn",
        "must have pages, since it asks a bucket for all it serves");
    rules.require(
        !frontendBucket.name().equals(assetsBucket.name()),
        "assetsBucket.name",
        "must be another one than that of frontendBucket",
        assetsBucket.name());
    tasks.check(rules, secrets);
    alarms.check(rules, "alarms", database, api, queueWorker);
    rules.enforce();
  }

  /** How the environment's parts are named. */
  public Naming naming() {
    return new Naming(names);
  }

  private static void checkNames(Rules rules, Naming naming) {
    naming.check(rules, "names", Kind.LOAD_BALANCER, "alb");
    naming.check(rules, "names", Kind.DATABASE, DATABASE);
    naming.check(rules, "names", Kind.CACHE, CACHE);
    RouteSpec.checkName(rules, "names", naming.below(API));
  }
}
