package dev.slipway.construct.ecs;

import dev.slipway.spec.HealthCheckSpec;
import dev.slipway.spec.ImageSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The container of a task.
 *
 * @param command empty where the image knows what to run
 * @param variables as Terraform reads them: what is literal is escaped, so that a reference may
 *     stand beside it
 * @param secrets the ARNs that variables are filled from
 * @param exec whether somebody may open a shell in it
 */
public record Container(
    String name,
    ImageSpec image,
    List<String> command,
    Map<String, String> variables,
    Map<String, String> secrets,
    Optional<Integer> port,
    Optional<HealthCheckSpec> health,
    boolean exec) {}
