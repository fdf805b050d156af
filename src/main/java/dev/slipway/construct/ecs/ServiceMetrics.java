package dev.slipway.construct.ecs;

import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Expression;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.ecs.TasksSpec.Scaled;
import java.util.Map;

/**
 * What CloudWatch knows of a service by itself.
 *
 * @param naming how what belongs to it is named
 * @param what its word in sentences
 */
record ServiceMetrics(Naming naming, String what, String cluster, String service, TasksSpec tasks) {
  Metric cpu() {
    return metric("CPUUtilization").saying(shortOf("cpu", "CPU", Scaled.CPU));
  }

  Metric memory() {
    return metric("MemoryUtilization").saying(shortOf("memory", "memory", Scaled.MEMORY));
  }

  // Samples add up over whatever period the console shows; a minute's worth is what they count:
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html#cw_running_task_count
  Measure runningTasks() {
    return new Expression(
        "{m} / (PERIOD({m}) / 60)", Map.of("m", samples()), Metric.Silence.UNKNOWN);
  }

  /** One for each task that runs, every minute. */
  Metric samples() {
    return metric("CPUUtilization").with("SampleCount");
  }

  private Complaint shortOf(String word, String of, String measure) {
    boolean scales = tasks.target(measure).isPresent();
    return new Complaint(
        naming,
        word,
        "The %s is short of %s%s."
            .formatted(what, of, scales ? ", and scaling does not help" : ""));
  }

  private Metric metric(String metric) {
    return new Metric(
        "AWS/ECS",
        metric,
        "Average",
        Map.of("ClusterName", cluster, "ServiceName", service),
        Metric.Silence.UNKNOWN);
  }
}
