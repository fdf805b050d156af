package dev.slipway.operation.fleet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Why a task stopped, and what to do about that which everybody meets once.
 *
 * <p>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
public final class StopReason {
  /** What AWS's words hold, and what helps. */
  private record Remedy(List<String> signs, String advice) {}

  private static final List<Remedy> REMEDIES =
      List.of(
          new Remedy(
              List.of("CannotPullContainerError", "ref pull has been retried"),
              "is the image pushed (scripts/build --push), and can the task reach the registry?"),
          new Remedy(
              List.of("unable to pull secrets", "unable to retrieve secret", "invalid character"),
              "has every secret a value, with the keys that the task takes from it"
                  + " (docs/first-deployment.md, Secrets by hand)?"),
          new Remedy(
              List.of("unable to assume the role"),
              "docs/first-deployment.md (If no task starts) says what to try."),
          new Remedy(List.of("OutOfMemory"), "it took more memory than its task has (memoryMib)."),
          new Remedy(
              List.of("failed container health checks", "failed ELB health checks"),
              "its health check was not answered in time; its log says more."));

  private StopReason() {}

  /** One sentence. */
  public static String of(Task task) {
    String said =
        Stream.concat(
                Stream.of(task.stoppedReason()), task.containers().stream().map(StopReason::said))
            .filter(Objects::nonNull)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    String reason = said.isEmpty() ? "AWS does not say why" : said;
    return remedy(reason).map(advice -> reason + " – " + advice).orElse(reason);
  }

  private static String said(Container container) {
    if (container.reason() != null) {
      return container.reason();
    }
    return container.exitCode() == null || container.exitCode() == 0
        ? ""
        : container.name() + " ended with " + container.exitCode();
  }

  private static Optional<String> remedy(String reason) {
    return REMEDIES.stream()
        .filter(each -> each.signs().stream().anyMatch(reason::contains))
        .map(Remedy::advice)
        .findFirst();
  }
}
