package dev.slipway.construct.monitoring;

import java.util.List;
import java.util.Map;

/** What the account has cost so far this month. */
public final class Costs {
  /** Where the charges of every region are. */
  private static final String REGION = "us-east-1";

  private static final String NAMESPACE = "AWS/Billing";
  private static final String METRIC = "EstimatedCharges";
  private static final int SIX_HOURS = 21600;

  private static final String NOTE =
      """
      Month-to-date charges of the **whole account** in US dollars, all regions and all environments\
       in it together. CloudWatch has them only after *Receive CloudWatch Billing Alerts* was\
       switched on once under Billing and Cost Management, Billing preferences; new figures come\
       several times a day.\
      """;

  private Costs() {}

  /** The rows of a dashboard. */
  public static List<Row> rows() {
    return List.of(
        Row.of(Widget.text(NOTE), charges(Widget.numbers("So far this month", total()))),
        Row.of(charges(Widget.graph("All services", total())), charges(services())));
  }

  private static Line total() {
    return new Metric(
            NAMESPACE, METRIC, "Maximum", Map.of("Currency", "USD"), Metric.Silence.UNKNOWN)
        .as("USD");
  }

  /** Every service that charges, found by CloudWatch, so that no list of them grows old. */
  private static Widget services() {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
    String search =
        "SEARCH('{%s,Currency,ServiceName} MetricName=\"%s\"', 'Maximum', %d)"
            .formatted(NAMESPACE, METRIC, SIX_HOURS);
    return Widget.metrics(
        "By service", "timeSeries", 6, List.of(List.of(Map.of("expression", search, "id", "e1"))));
  }

  private static Widget charges(Widget widget) {
    return widget.with("region", REGION).with("period", SIX_HOURS);
  }
}
