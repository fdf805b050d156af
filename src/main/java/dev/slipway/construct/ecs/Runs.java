package dev.slipway.construct.ecs;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import java.util.Set;

/** What ECS keeps running, whether it answers or only works. */
public sealed interface Runs extends HasOutputs permits FargateService, Worker {
  Running running();

  default String name() {
    return running().name();
  }

  default FargateTask task() {
    return running().task();
  }

  /** Average CPU use in percent. */
  default Metric cpu() {
    return running().metrics().cpu();
  }

  /** Average memory use in percent. */
  default Metric memory() {
    return running().metrics().memory();
  }

  /** How many tasks run. */
  default Measure runningTasks() {
    return running().metrics().runningTasks();
  }

  /** Names of the secrets that its tasks read when they start, and only then. */
  default Set<String> secrets() {
    return running().secrets();
  }

  /** The cluster that it runs in. */
  default Cluster cluster() {
    return running().work().cluster();
  }
}
