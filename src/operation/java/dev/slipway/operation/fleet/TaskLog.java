package dev.slipway.operation.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** What one task logs, each line once. */
public final class TaskLog {
  private final CloudWatchLogsClient logs;
  private final LogPlace place;
  private final String task;
  private String next;

  public TaskLog(CloudWatchLogsClient logs, LogPlace place, String task) {
    this.logs = logs;
    this.place = place;
    this.task = task;
  }

  /** Tells the lines that came since the last call; none before the task has logged anything. */
  public void tell(Consumer<String> line) {
    while (true) {
      String from = next;
      GetLogEventsResponse page;
      try {
        page =
            logs.getLogEvents(
                ask ->
                    ask.logGroupName(place.group())
                        .logStreamName(place.of(task))
                        .startFromHead(true)
                        .nextToken(from));
      } catch (ResourceNotFoundException e) {
        return;
      }
      page.events().forEach(event -> line.accept(event.message().stripTrailing()));
      next = page.nextForwardToken();
      if (next == null || next.equals(from)) {
        return;
      }
    }
  }

  /** The last lines of all. */
  public List<String> last(int lines) {
    try {
      List<String> all = new ArrayList<>();
      for (OutputLogEvent event :
          logs.getLogEvents(
                  ask ->
                      ask.logGroupName(place.group())
                          .logStreamName(place.of(task))
                          .startFromHead(false)
                          .limit(lines))
              .events()) {
        all.add(event.message().stripTrailing());
      }
      return all;
    } catch (ResourceNotFoundException e) {
      return List.of();
    }
  }
}
