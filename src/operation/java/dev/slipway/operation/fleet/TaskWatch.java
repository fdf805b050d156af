package dev.slipway.operation.fleet;

import dev.slipway.operation.Console;
import dev.slipway.operation.Pace;
import dev.slipway.operation.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Stays with a task until it has ended, and tells its log as it comes. */
record TaskWatch(EcsClient ecs, CloudWatchLogsClient logs, Console console) {
  private static final String STOPPED = "STOPPED";

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
  private static final Duration DELAY = Duration.ofMinutes(1);

  /**
   * Waits for it; returns how it ended.
   *
   * @param revision which says where its log is
   */
  Task untilEnd(Unit unit, Revision revision, String arn) {
    var log = revision.log().map(place -> new TaskLog(logs, place, arn));
    var pace = new Pace();
    Instant begin = Clock.systemUTC().instant();
    while (true) {
      Optional<Task> known =
          ecs.describeTasks(ask -> ask.cluster(unit.cluster()).tasks(arn)).tasks().stream()
              .findFirst();
      if (known.isEmpty()) {
        // AWS may take a while until it tells of a task what it has answered itself.
        if (begin.plus(DELAY).isBefore(Clock.systemUTC().instant())) {
          throw new Trouble("AWS does not know the task any more: " + arn);
        }
        pace.next();
        continue;
      }
      Task task = known.get();
      // After it has stopped: what it logged last is not missed.
      log.ifPresent(each -> each.tell(console::say));
      if (task.lastStatus().equals(STOPPED)) {
        return task;
      }
      console.step(
          "%s %s: %s".formatted(unit, TaskId.of(arn), task.lastStatus().toLowerCase(Locale.ROOT)));
      pace.next();
    }
  }
}
