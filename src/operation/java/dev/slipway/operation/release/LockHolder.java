package dev.slipway.operation.release;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who has a release's lock.
 *
 * @param end when it is over, unless its holder lives and renews it
 */
record LockHolder(String who, String since, String doing, Instant end) {
  static LockHolder of(Map<String, AttributeValue> item) {
    return new LockHolder(
        word(item, "Who"), word(item, "Since"), word(item, "Operation"), end(item));
  }

  String words(String stack) {
    return "%s is at work on %s, since %s (%s): wait until that is over. If it was killed, its lock ends by itself at %s."
        .formatted(who, stack, since, doing, end);
  }

  private static Instant end(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get("ExpiresAt"))
        .map(value -> Instant.ofEpochSecond(Long.parseLong(value.n())))
        .orElse(Instant.EPOCH);
  }

  private static String word(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "somebody" : value.s();
  }
}
