package dev.slipway.construct.monitoring;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.cloudwatch_log_metric_filter.CloudwatchLogMetricFilter;
import com.hashicorp.cdktf.providers.aws.cloudwatch_log_metric_filter.CloudwatchLogMetricFilterMetricTransformation;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Metric.Silence;
import java.util.Map;
import software.constructs.Construct;

/** Makes a metric of what stands in the lines of a log; it knows nothing of earlier lines. */
public final class LogFilter extends Part {
  /**
   * Which lines of which log, and what of them.
   *
   * @param name of the filter, within its log group
   * @param pattern of a line that counts, with a name for what it holds
   * @param value what the metric takes of the line: {@code $} and a name of the pattern
   * @param unit as CloudWatch calls it
   */
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
  public record Inputs(
      String logGroup,
      String name,
      String pattern,
      String value,
      String unit,
      String namespace,
      String metric) {}

  private final Inputs in;

  public LogFilter(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    CloudwatchLogMetricFilter.Builder.create(this, MAIN)
        .name(in.name())
        .logGroupName(in.logGroup())
        .pattern(in.pattern())
        .metricTransformation(
            CloudwatchLogMetricFilterMetricTransformation.builder()
                .namespace(in.namespace())
                .name(in.metric())
                .value(in.value())
                .unit(in.unit())
                .build())
        .build();
  }

  /** The number, taken together in one way; without such a line there is none. */
  public Metric metric(String statistic) {
    return new Metric(in.namespace(), in.metric(), statistic, Map.of(), Silence.GOOD);
  }
}
