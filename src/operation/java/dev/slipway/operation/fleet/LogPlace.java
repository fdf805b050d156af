package dev.slipway.operation.fleet;

/**
 * Where a container's log goes.
 *
 * @param streams what the names of its streams begin with, before the id of a task
 */
public record LogPlace(String group, String streams) {
  /** The stream of one task. */
  public String of(String task) {
    return streams + TaskId.of(task);
  }
}
