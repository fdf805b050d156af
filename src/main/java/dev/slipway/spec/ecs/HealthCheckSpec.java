package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** How ECS asks a container whether it is well. */
public record HealthCheckSpec(
    @Meaning(
            "Shell command; exit code 0 means well. Of a service that answers, {port} and {path}"
                + " stand for where.")
        String command,
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

  private static final String PORT = "{port}";
  private static final String PATH = "{path}";

  /** The same check of a service that answers at a port and a path. */
  public HealthCheckSpec at(int port, String path) {
    String there = command.replace(PORT, Integer.toString(port)).replace(PATH, path);
    return new HealthCheckSpec(there, intervalSeconds, timeoutSeconds, retries, startSeconds);
  }

  boolean asksAtPortAndPath() {
    return command.contains(PORT) && command.contains(PATH);
  }

  boolean asksAtPort() {
    return command.contains(PORT) || command.contains(PATH);
  }
}
