package dev.slipway.construct.monitoring;

import dev.slipway.construct.Text;
import dev.slipway.construct.monitoring.Metric.Silence;
import dev.slipway.spec.Naming;
import dev.slipway.spec.monitoring.LogMetricSpec;
import java.util.Map;

/**
 * The numbers that an application writes into its log, where CloudWatch finds them: it needs no
 * permission, and no filter.
 *
 * @param naming how the environment is named; so is the namespace, so that no two share one
 */
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html
public record LogMetrics(Naming naming) {
  /** What the application has to be told. */
  public Map<String, String> variables() {
    return Map.of(LogMetricSpec.NAMESPACE, naming.prefix());
  }

  /** One of them, taken together in one way. */
  public Metric of(LogMetricSpec spec, String statistic, Silence silence) {
    return new Metric(
        naming.prefix(),
        Text.literal(spec.name()),
        statistic,
        Text.literals(spec.dimensions()),
        silence);
  }
}
