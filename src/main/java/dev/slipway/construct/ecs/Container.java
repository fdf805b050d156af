package dev.slipway.construct.ecs;

import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.spec.ecs.HealthCheckSpec;
import dev.slipway.spec.ecs.ImageSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The container that a task is for.
 *
 * @param command empty where the image knows what to run
 * @param variables as Terraform reads them: what is literal is escaped, so that a reference may
 *     stand beside it
 * @param secrets what variables are filled from
 * @param stopSeconds how long it may take to end when it is stopped; as long as ECS says if empty
 * @param exec whether somebody may open a shell in it
 */
public record Container(
    String name,
    ImageSpec image,
    List<String> command,
    Map<String, String> variables,
    Map<String, SecretReference> secrets,
    Optional<Integer> port,
    Optional<HealthCheckSpec> health,
    Optional<Integer> stopSeconds,
    boolean exec) {

  public Container {
    for (String variable : variables.keySet()) {
      // ECS refuses the second one: only when it registers the task.
      if (secrets.containsKey(variable)) {
        throw new IllegalArgumentException(name + " has " + variable + " in plain and as a secret");
      }
    }
  }
}
