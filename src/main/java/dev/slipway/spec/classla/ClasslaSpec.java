package dev.slipway.spec.classla;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.amplify.FrontendSpec;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.ecs.Variables;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of Classla's environments: a service with WebSockets and its front end on Amplify. */
public record ClasslaSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Name of the environment in the names of its parts.") String name,
    @Meaning("The VPC.") NewNetworkSpec network,
    @Meaning("The load balancer, with its host name under 'backend'.")
        LoadBalancerSpec loadBalancer,
    @Meaning("What the container repository keeps; its name stands with the image.")
        RepositorySpec repositories,
    @Meaning("Collect metrics of each task, at a price.") boolean containerInsights,
    @Meaning("Allow a shell in a running task.") boolean exec,
    @Meaning("Shells of the secrets by name; values are set outside Terraform.")
        Map<String, SecretSpec> secrets,
    @Meaning("The Express service.") ServiceSpec backend,
    @Meaning("The task that brings the database to the backend's schema.") TaskSpec migration,
    @Meaning("The React application.") FrontendSpec frontend,
    @Meaning("What wakes whom.") ClasslaAlarmsSpec alarms,
    @Meaning("Which GitHub workflows may build and deploy it; left out, none may.")
        Optional<GithubEnvironmentSpec> github)
    implements EnvironmentSpec {
  /** The service's name among the hosts of the load balancer. */
  public static final String BACKEND = "backend";

  public static final String PORT = "PORT";
  public static final String FRONTEND_URL = "FRONTEND_URL";
  public static final String WORKOS_REDIRECT_URI = "WORKOS_REDIRECT_URI";
  public static final String VITE_API_URL = "VITE_API_URL";

  /** Variables that the stack sets itself, since only it knows the addresses. */
  public static final Set<String> WIRED = Set.of(PORT, FRONTEND_URL, WORKOS_REDIRECT_URI);

  /** The same in the front end's bundle. */
  public static final Set<String> WIRED_IN_BUNDLE = Set.of(VITE_API_URL);

  public ClasslaSpec {
    var rules = new Rules();
    rules.require(
        name.matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "name",
        "must be words of small letters and digits, joined by hyphens",
        name);
    Naming naming = new Naming("classla").below(name);
    naming.check(rules, "name", Kind.LOAD_BALANCER, "alb");
    RouteSpec.checkName(rules, "name", naming.below(BACKEND));
    network.checkZones(rules, "network", target.region());
    network.checkWaysOut(rules, "network");
    loadBalancer.check(rules, "loadBalancer", target, Map.of(BACKEND, backend));
    rules.require(
        loadBalancer.domain().isPresent(),
        "loadBalancer",
        "must have a domain, since Classla speaks HTTPS alone");
    SecretName.check(rules, "secrets", secrets.keySet());
    backend.check(rules, "backend", secrets, WIRED);
    migration.check(rules, "migration", secrets);
    Variables.refuseWired(rules, "frontend.variables", frontend.variables(), WIRED_IN_BUNDLE);
    loadBalancer
        .domain()
        .map(domain -> domain.hosts().get(BACKEND))
        .ifPresent(api -> frontend.checkSite(rules, "frontend", api));
    ImageSpec.checkSame(
        rules, "migration.image", migration.image(), "backend", backend.runs().image());
    alarms.check(rules, "alarms", backend);
    rules.enforce();
  }

  /** How the environment's parts are named. */
  public Naming naming() {
    return new Naming("classla").below(name);
  }
}
