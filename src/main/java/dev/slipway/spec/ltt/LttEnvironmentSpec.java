package dev.slipway.spec.ltt;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;
import java.util.Set;

/** One of LTT's environments: its host, its secrets and what runs in it. */
public record LttEnvironmentSpec(
    @Meaning("Host name that users type.") String host,
    @Meaning("Collect metrics of each task, at a price.") boolean containerInsights,
    @Meaning("Allow a shell in a running task.") boolean exec,
    @Meaning("Shells of the secrets by name; values are set outside Terraform.")
        Map<String, SecretSpec> secrets,
    @Meaning("The FastAPI service.") ServiceSpec backend,
    @Meaning("The Next.js service.") ServiceSpec frontend,
    @Meaning("The task that brings the databases to the backend's schema.") TaskSpec migration) {
  // What the stack sets itself: the address stands in the file once, as host.
  public static final String FRONTEND_URL = "LTT_FRONTEND_URL";
  public static final String CORS_ORIGINS = "LTT_CORS_ORIGINS";
  public static final Set<String> WIRED = Set.of(FRONTEND_URL, CORS_ORIGINS);

  public LttEnvironmentSpec {
    int first = backend.answers().route().priority();
    int last = frontend.answers().route().priority();
    var rules =
        new Rules()
            .require(Hosts.isName(host), "host", "must be a host name", host)
            .require(
                last > first,
                "frontend.answers.route.priority",
                "must be above the backend's " + first + ", since the frontend takes every path",
                last);
    SecretName.check(rules, "secrets", secrets.keySet());
    backend.check(rules, "backend", secrets, WIRED);
    frontend.check(rules, "frontend", secrets, Set.of());
    migration.check(rules, "migration", secrets);
    rules.enforce();
  }

  /** Where users find it. */
  public String address() {
    return "https://" + host;
  }
}
