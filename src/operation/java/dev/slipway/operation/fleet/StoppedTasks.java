package dev.slipway.operation.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** The tasks of a service that stopped lately, of which AWS tells for about an hour. */
public final class StoppedTasks {
  private static final int LAST_LINES = 10;

  private final EcsClient ecs;
  private final CloudWatchLogsClient logs;

  public StoppedTasks(EcsClient ecs, CloudWatchLogsClient logs) {
    this.ecs = ecs;
    this.logs = logs;
  }

  /** The newest first. */
  public List<Task> of(Unit unit) {
    List<Task> tasks = new ArrayList<>(ServiceTasks.of(ecs, unit, DesiredStatus.STOPPED));
    tasks.sort(Comparator.comparing(StoppedTasks::end).reversed());
    return tasks;
  }

  /**
   * Why the last one of a revision stopped, and what it logged at last; nothing where none did.
   *
   * @param revision its ARN
   */
  public List<String> explain(Unit unit, String revision) {
    List<Task> stopped =
        of(unit).stream().filter(each -> each.taskDefinitionArn().equals(revision)).toList();
    Optional<Task> last =
        stopped.stream()
            .filter(StoppedTasks::isAmiss)
            .findFirst()
            .or(() -> stopped.stream().findFirst());
    if (last.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "its task %s: %s".formatted(TaskId.of(last.get().taskArn()), StopReason.of(last.get())));
    Revision.named(ecs, revision)
        .flatMap(Revision::log)
        .map(place -> new TaskLog(logs, place, last.get().taskArn()).last(LAST_LINES))
        .ifPresent(all -> all.forEach(line -> lines.add("| " + line)));
    return lines;
  }

  /** Whether it ended by itself or its health: what a deployment or a person ends is well. */
  public static boolean isAmiss(Task task) {
    return task.stopCode() != TaskStopCode.USER_INITIATED
        && !String.valueOf(task.stoppedReason()).startsWith("Scaling activity initiated");
  }

  private static Instant end(Task task) {
    return Optional.ofNullable(task.stoppedAt()).orElse(Instant.EPOCH);
  }
}
