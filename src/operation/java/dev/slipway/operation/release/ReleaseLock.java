package dev.slipway.operation.release;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.StateFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Only one release or roll-back at a time goes on in an environment. It stands in the table of
 * Terraform's locks, under a name of its own: an apply leaves alone which revision a service runs.
 *
 * <p>A lock that nobody renews is over after some minutes: whoever is killed keeps nobody out.
 */
final class ReleaseLock implements AutoCloseable {
  private static final Duration LIFE = Duration.ofMinutes(3);
  private static final String FREE_OR_OVER =
      "attribute_not_exists(LockID) OR ExpiresAt < :now OR Holder = :holder";

  private final DynamoDbClient table;
  private final String tableName;
  private final Map<String, AttributeValue> key;
  private final Map<String, AttributeValue> words;
  private final String holder = UUID.randomUUID().toString();
  private ScheduledFuture<?> renewals;
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "release-lock");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Takes it, or says who has it.
   *
   * @param doing such as {@code release 1a2b3c4}
   */
  ReleaseLock(Fleet fleet, String environment, String doing, String who) {
    StateFile file = fleet.file();
    table = fleet.account().in(file.region()).client(DynamoDbClient.builder());
    tableName = file.lockTable();
    String name = environment.isEmpty() ? "release" : "release-" + environment;
    key = Map.of("LockID", text(file.bucket() + "/" + file.key() + "-" + name));
    words =
        Map.of(
            "Who", text(who),
            "Operation", text(doing),
            "Since", text(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    try {
      hold();
    } catch (ConditionalCheckFailedException e) {
      Trouble taken = taken(fleet, e);
      table.close();
      renewal.shutdown();
      throw taken;
    }
  }

  /** Keeps it until it is closed. */
  void keep() {
    long seconds = LIFE.toSeconds() / 3;
    renewals = renewal.scheduleAtFixedRate(this::renew, seconds, seconds, TimeUnit.SECONDS);
  }

  private void hold() {
    Instant now = Clock.systemUTC().instant();
    var item = new HashMap<>(key);
    item.putAll(words);
    item.put("Holder", text(holder));
    item.put("ExpiresAt", seconds(now.plus(LIFE)));
    table.putItem(
        ask ->
            ask.tableName(tableName)
                .item(item)
                .conditionExpression(FREE_OR_OVER)
                .expressionAttributeValues(Map.of(":now", seconds(now), ":holder", text(holder))));
  }

  /** A renewal that AWS does not take now is tried again before the lock is over. */
  private void renew() {
    try {
      hold();
    } catch (SdkException e) {
      return;
    }
  }

  private Trouble taken(Fleet fleet, Exception cause) {
    Map<String, AttributeValue> item =
        table.getItem(ask -> ask.tableName(tableName).key(key).consistentRead(true)).item();
    return new Trouble(LockHolder.of(item).words(fleet.stack().name()), cause);
  }

  @Override
  public void close() {
    if (renewals != null) {
      renewals.cancel(false);
    }
    renewal.shutdown();
    try {
      table.deleteItem(
          ask ->
              ask.tableName(tableName)
                  .key(key)
                  .conditionExpression("Holder = :holder")
                  .expressionAttributeValues(Map.of(":holder", text(holder))));
    } catch (ConditionalCheckFailedException e) {
      return; // somebody else's by now
    } finally {
      table.close();
    }
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue seconds(Instant at) {
    return AttributeValue.fromN(Long.toString(at.getEpochSecond()));
  }
}
