package dev.slipway.spec.ltt;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.Map;

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
  public LttEnvironmentSpec {
    var rules =
        new Rules()
            .require(Hosts.isName(host), "host", "must be a host name", host)
            .require(
                frontend.route().priority() > backend.route().priority(),
                "frontend.route.priority",
                "must be above the backend's "
                    + backend.route().priority()
                    + ", since the frontend takes every path",
                frontend.route().priority());
    SecretName.check(rules, "secrets", secrets.keySet());
    SecretSource.checkKnown(rules, "backend.secrets", secrets, backend.secrets());
    SecretSource.checkKnown(rules, "frontend.secrets", secrets, frontend.secrets());
    SecretSource.checkKnown(rules, "migration.secrets", secrets, migration.secrets());
    rules.enforce();
  }
}
