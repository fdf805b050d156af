package dev.slipway.operation.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

/**
 * What the latest task logged at its end.
 *
 * @param at when
 */
public record LastWords(Instant at, String text) {
  /** None where no task ever logged anything. */
  public static Optional<LastWords> of(CloudWatchLogsClient logs, LogPlace place) {
    return logs
        .describeLogStreams(
            ask ->
                ask.logGroupName(place.group())
                    .orderBy(OrderBy.LAST_EVENT_TIME)
                    .descending(true)
                    .limit(1))
        .logStreams()
        .stream()
        .findFirst()
        .map(stream -> of(logs, place, stream));
  }

  /** Whether a data set-up ended as it should, which it says at the beginning of its last line. */
  public boolean sayDone() {
    return text.startsWith("done");
  }

  private static LastWords of(CloudWatchLogsClient logs, LogPlace place, LogStream stream) {
    List<String> last = new TaskLog(logs, place, stream.logStreamName()).last(1);
    String said = last.isEmpty() ? "" : last.get(0).strip();
    long at = Optional.ofNullable(stream.lastEventTimestamp()).orElse(0L);
    return new LastWords(Instant.ofEpochMilli(at), said);
  }
}
