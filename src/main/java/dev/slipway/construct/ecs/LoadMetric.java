package dev.slipway.construct.ecs;

import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStat;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetric;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetricDimensions;
import dev.slipway.construct.monitoring.Metric;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A load as Application Auto Scaling takes it. */
final class LoadMetric {
  private LoadMetric() {}

  /**
   * The specification of its metric.
   *
   * @param tasks how many tasks run, minute by minute
   */
  static AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification
      of(Load load, Metric tasks) {
    var metric = load.metric();
    var specification =
        AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification
            .builder();
    if (load.isShared()) {
      return specification
          .metrics(List.of(query("load", metric), query("tasks", tasks), quotient()))
          .build();
    }
    return specification
        .namespace(metric.namespace())
        .metricName(metric.name())
        .statistic(metric.statistic())
        .dimensions(
            dimensions(
                metric,
                (name, value) ->
                    AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions
                        .builder()
                        .name(name)
                        .value(value)
                        .build()))
        .build();
  }

  // Its periods are minutes, always:
  // https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html
  private static
  AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics
      quotient() {
    return AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics
        .builder()
        .id("each")
        .expression("load / tasks")
        .returnData(true)
        .build();
  }

  private static
  AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics
      query(String id, Metric metric) {
    return AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics
        .builder()
        .id(id)
        .metricStat(
            AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStat
                .builder()
                .metric(
                    AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetric
                        .builder()
                        .namespace(metric.namespace())
                        .metricName(metric.name())
                        .dimensions(
                            dimensions(
                                metric,
                                (name, value) ->
                                    AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetricDimensions
                                        .builder()
                                        .name(name)
                                        .value(value)
                                        .build()))
                        .build())
                .stat(metric.statistic())
                .build())
        .returnData(false)
        .build();
  }

  private static <D> List<D> dimensions(Metric metric, BiFunction<String, String, D> dimension) {
    return new TreeMap<>(metric.dimensions())
        .entrySet().stream()
            .map((Entry<String, String> each) -> dimension.apply(each.getKey(), each.getValue()))
            .toList();
  }
}
