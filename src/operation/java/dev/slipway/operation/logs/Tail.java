package dev.slipway.operation.logs;

import dev.slipway.operation.fleet.LogPlace;
import dev.slipway.operation.fleet.TaskId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** The lines of all tasks of something, in the order of time, each once. */
final class Tail {
  /** CloudWatch tells some events late: what came within this time is looked at again. */
  private static final long OVERLAP = 30_000;

  private final CloudWatchLogsClient logs;
  private final LogPlace place;
  private final Optional<String> task;
  private final String filter;
  private final Set<String> told = new HashSet<>();
  private long from;

  /**
   * From a time on.
   *
   * @param task only its lines, by its id or how that begins
   * @param filter a pattern of CloudWatch; empty for all
   */
  Tail(
      CloudWatchLogsClient logs,
      LogPlace place,
      Optional<String> task,
      String filter,
      Instant since) {
    this.logs = logs;
    this.place = place;
    this.task = task;
    this.filter = filter;
    from = since.toEpochMilli();
  }

  /** Tells what came since the last call; whether anything did. */
  boolean tell(Consumer<String> line) {
    var sorted = new TreeMap<String, FilteredLogEvent>();
    events()
        .filter(event -> !told.contains(event.eventId()))
        .forEach(
            event -> sorted.put("%015d%s".formatted(event.timestamp(), event.eventId()), event));
    for (FilteredLogEvent event : sorted.values()) {
      told.add(event.eventId());
      line.accept(text(event));
    }
    if (!sorted.isEmpty()) {
      from = Math.max(from, sorted.lastEntry().getValue().timestamp() - OVERLAP);
    }
    return !sorted.isEmpty();
  }

  private Stream<FilteredLogEvent> events() {
    return logs
        .filterLogEventsPaginator(
            ask -> {
              ask.logGroupName(place.group())
                  .logStreamNamePrefix(place.streams() + task.orElse(""))
                  .startTime(from);
              if (!filter.isEmpty()) {
                ask.filterPattern(filter);
              }
            })
        .events()
        .stream();
  }

  private static String text(FilteredLogEvent event) {
    String id = TaskId.of(event.logStreamName());
    List<String> words =
        List.of(
            Instant.ofEpochMilli(event.timestamp()).toString(),
            id.substring(0, Math.min(8, id.length())),
            event.message().stripTrailing());
    return String.join(" ", words);
  }
}
