package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** How ECS asks a container whether it is well. */
public record HealthCheckSpec(
    @Meaning("Shell command; exit code 0 means well.") String command,
    @Meaning("Seconds between two checks.") int intervalSeconds,
    @Meaning("Seconds after which a check has failed.") int timeoutSeconds,
    @Meaning("Failed checks in a row that make the container unhealthy.") int retries,
    @Meaning("Seconds after the start in which failures do not count.") int startSeconds) {
  public HealthCheckSpec {
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
    new Rules()
        .require(!command.isBlank(), "command", "must not be empty")
        .range("intervalSeconds", intervalSeconds, 5, 300)
        .range("timeoutSeconds", timeoutSeconds, 2, 60)
        .range("retries", retries, 1, 10)
        .range("startSeconds", startSeconds, 0, 300)
        .enforce();
  }
}
