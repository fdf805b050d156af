package dev.slipway.operation.fleet;

/** The id of a task, which is the end of its ARN. */
public final class TaskId {
  private TaskId() {}

  public static String of(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
