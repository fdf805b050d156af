package dev.slipway.spec.h2o;

import static dev.slipway.spec.networking.EndpointService.ECS;
import static dev.slipway.spec.networking.EndpointService.SECRETSMANAGER;
import static dev.slipway.spec.networking.EndpointService.SSMMESSAGES;
import static dev.slipway.spec.networking.EndpointService.XRAY;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.amplify.FrontendSpec;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.LogSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.ecs.TracingSpec;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import dev.slipway.spec.monitoring.LogMetricSpec;
import dev.slipway.spec.networking.AwsCalls;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSpec;
import dev.slipway.spec.storage.BucketSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One of H2O Allegiant's environments: a backend and its front end behind one CDN. */
public record H2oSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Name of the environment in the names of what its backend uses.") String name,
    @Meaning("What the names of backend and migration begin with; an account has each but once.")
        String serviceNames,
    @Meaning("The VPC.") NewNetworkSpec network,
    @Meaning("The PostgreSQL instance.") DatabaseSpec database,
    @Meaning("The Redis node.") CacheSpec cache,
    @Meaning("The bucket of the PDFs, which the backend alone uses.") BucketSpec pdfBucket,
    @Meaning("The load balancer, with the host name that the CDN asks under 'backend'.")
        LoadBalancerSpec loadBalancer,
    @Meaning("The distribution that viewers ask, with its host name under 'web'.")
        DistributionSpec cdn,
    @Meaning("What each container repository keeps; their names stand with the images.")
        RepositorySpec repositories,
    @Meaning("Collect metrics of each task, at a price.") boolean containerInsights,
    @Meaning("Allow a shell in a running task.") boolean exec,
    @Meaning("Shells of the secrets by name; values are set outside Terraform.")
        Map<String, SecretSpec> secrets,
    @Meaning("The task that makes the database and its login.") DataSetupSpec dataSetup,
    @Meaning("The service that answers /api.") ServiceSpec backend,
    @Meaning("The task that brings the database to the backend's schema.") TaskSpec migration,
    @Meaning("The front end on Amplify.") FrontendSpec frontend,
    @Meaning("How long generations by the AI provider take, as the backend's log tells it.")
        LogMetricSpec generationTime,
    @Meaning("What wakes whom.") H2oAlarmsSpec alarms,
    @Meaning("Which GitHub workflows may build and deploy it; left out, none may.")
        Optional<GithubEnvironmentSpec> github)
    implements EnvironmentSpec {
  /** The service's name among the hosts of the load balancer. */
  public static final String BACKEND = "backend";

  /** The distribution's host among its hosts, and the front end among those that it asks. */
  public static final String WEB = "web";

  /** The backend among those that the distribution asks. */
  public static final String API = "api";

  public static final String REDIS_URL = "REDIS_URL";
  public static final String PDF_BUCKET = "PDF_BUCKET";

  /** Variables that the stack sets itself, since only it knows what is where. */
  public static final Set<String> WIRED = Set.of(REDIS_URL, PDF_BUCKET, LogMetricSpec.NAMESPACE);

  public H2oSpec {
    var rules = new Rules();
    checkNames(rules, name, serviceNames);
    network.checkZones(rules, "network", target.region());
    network.checkCalls(rules, "network", calls(exec, backend));
    loadBalancer.check(rules, "loadBalancer", target, Map.of(BACKEND, backend));
    loadBalancer.checkBehindCdn(rules, "loadBalancer");
    cdn.check(rules, "cdn", target, Set.of(WEB), Set.of(WEB, API));
    cdn.checkBefore(rules, "cdn", API, loadBalancer);
    rules.require(
        frontend.domain().isEmpty(),
        "frontend",
        "must have no domain: the CDN stands before it, and has one");
    SecretName.check(rules, "secrets", secrets.keySet());
    dataSetup.checkKnown(rules, "dataSetup", secrets.keySet());
    dataSetup.checkNoToken(rules, "dataSetup", "the backend");
    backend.check(rules, BACKEND, secrets, WIRED);
    rules.require(
        network.leadsOut() || backend.runs().tracing().stream().allMatch(H2oSpec::isCopied),
        "backend.runs.tracing.image",
        "must be copied, since no zone has natIn and nothing else leads to where AWS publishes it");
    migration.check(rules, "migration", secrets);
    LogSpec.checkShared(
        rules,
        Map.of("backend.runs.logs", backend.runs().logs(), "migration.logs", migration.logs()));
    ImageSpec.checkSame(
        rules, "migration.image", migration.image(), BACKEND, backend.runs().image());
    ImageSpec.checkOwn(
        rules,
        new TreeMap<>(
            Map.of(
                "backend.runs.image", backend.runs().image(),
                "dataSetup.image", dataSetup.image())));
    rules.require(
        database.slowStatements().isPresent(),
        "database",
        "must have slowStatements, since an alarm reads their log");
    alarms.check(rules, "alarms", database, backend);
    rules.enforce();
  }

  /** How what the backend uses is named. */
  public Naming naming() {
    return system().below(name);
  }

  /** How the backend and its migration are named. */
  public Naming serviceNaming() {
    return new Naming(serviceNames);
  }

  private static boolean isCopied(TracingSpec tracing) {
    return tracing.image().heldIn().isPresent();
  }

  /** What its tasks call in AWS: where no NAT gateway is, each needs a way of its own. */
  private static AwsCalls calls(boolean exec, ServiceSpec backend) {
    return AwsCalls.ofTasks()
        .when(true, SECRETSMANAGER, "secrets")
        .when(true, ECS, "dataSetup")
        .when(exec, SSMMESSAGES, "exec")
        .when(backend.runs().tracing().isPresent(), XRAY, "tracing");
  }

  private static void checkNames(Rules rules, String name, String serviceNames) {
    Naming shared = system().below(name);
    shared.check(rules, "name", Kind.LOAD_BALANCER, "alb");
    shared.check(rules, "name", Kind.DATABASE);
    shared.check(rules, "name", Kind.CACHE);
    RouteSpec.checkName(rules, "serviceNames", new Naming(serviceNames).below(BACKEND));
  }

  private static Naming system() {
    return new Naming("h2o");
  }
}
