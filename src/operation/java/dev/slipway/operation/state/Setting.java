package dev.slipway.operation.state;

import dev.slipway.operation.aws.Denials;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * How a new bucket or table is set.
 *
 * @param command what somebody would type for it
 * @param holds whether one that exists is set so
 * @param set sets it
 * @param <C> the client of its service
 */
record Setting<C>(AwsCommand command, Predicate<C> holds, Consumer<C> set) {
  private static final int NOTHING_THERE = 404;

  /** What something that exists lacks of it; what we may not see is not taken to be wrong. */
  Optional<String> lacks(C client, String thing) {
    try {
      if (holds.test(client)) {
        return Optional.empty();
      }
    } catch (AwsServiceException e) {
      if (Denials.isForbidden(e)) {
        return Optional.of(
            "%s exists, and these credentials may not see whether it is as by: %s"
                .formatted(thing, command));
      } else if (e.statusCode() != NOTHING_THERE) {
        throw e;
      }
    }
    return Optional.of(
        "%s exists and is left alone; a new one would get: %s".formatted(thing, command));
  }
}
