package dev.slipway.operation.fleet;

/**
 * A service that goes from one revision to another.
 *
 * @param from the ARN of what it runs
 * @param to the ARN of what it is to run
 */
public record Move(Unit unit, String from, String to) {
  public Move back() {
    return new Move(unit, to, from);
  }

  public String service() {
    return unit.service().orElseThrow();
  }

  /** Such as {@code ltt-prod-backend:41}. */
  public static String revision(String arn) {
    return TaskId.of(arn);
  }
}
