package dev.slipway.construct.ecs;

import dev.slipway.construct.monitoring.Metric;

/**
 * A number that says how much the tasks of a service have to do. Scaling holds so much of it for
 * each task, and does nothing at all while it is silent.
 *
 * @param isShared whether it is that of all tasks together, such as the length of a queue
 */
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html
public record Load(Metric metric, boolean isShared) {
  /** A number that falls by itself as tasks are added, such as what each of them reports. */
  public static Load each(Metric metric) {
    return new Load(metric, false);
  }

  /** A number that is there once, however many tasks run. */
  public static Load shared(Metric metric) {
    return new Load(metric, true);
  }
}
