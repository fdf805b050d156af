package dev.slipway.construct.monitoring;

import com.hashicorp.cdktf.providers.aws.cloudwatch_metric_alarm.CloudwatchMetricAlarmMetricQuery;
import com.hashicorp.cdktf.providers.aws.cloudwatch_metric_alarm.CloudwatchMetricAlarmMetricQueryMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** An expression as an alarm takes it. */
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html
final class AlarmQueries {
  private AlarmQueries() {}

  static List<CloudwatchMetricAlarmMetricQuery> of(Expression expression, int period) {
    List<CloudwatchMetricAlarmMetricQuery> queries = new ArrayList<>();
    queries.add(
        CloudwatchMetricAlarmMetricQuery.builder()
            .id("expression")
            .label(expression.complaint().orElseThrow().what())
            .expression(expression.written(0))
            .returnData(true)
            .build());
    new TreeMap<>(expression.metrics())
        .forEach((name, metric) -> queries.add(query(name + 0, metric, period)));
    return queries;
  }

  private static CloudwatchMetricAlarmMetricQuery query(String id, Metric metric, int period) {
    return CloudwatchMetricAlarmMetricQuery.builder()
        .id(id)
        .returnData(false)
        .metric(
            CloudwatchMetricAlarmMetricQueryMetric.builder()
                .namespace(metric.namespace())
                .metricName(metric.name())
                .stat(metric.statistic())
                .dimensions(metric.dimensions())
                .period(period)
                .build())
        .build();
  }
}
