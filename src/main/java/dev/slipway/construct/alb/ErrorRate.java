package dev.slipway.construct.alb;

import dev.slipway.construct.monitoring.Expression;
import dev.slipway.construct.monitoring.Metric;
import java.util.Map;

/** Failed requests in percent of all. */
final class ErrorRate {
  // Requests that found no target are none of AWS's requests, but a load balancer's errors:
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
  private static final String ALL = "SUM([{requests}, {balancer}])";
  // Of a kind that there was none of nothing is reported; a sum of several takes what there is.
  private static final String FAILED = "SUM([{targets}, {balancer}])";

  private ErrorRate() {}

  /**
   * The rate of a load balancer.
   *
   * @param fromRequests below so many in a period it is nothing
   */
  static Expression of(Metric requests, Metric targets, Metric balancer, int fromRequests) {
    return new Expression(
        "IF(%s >= %d, 100 * %s / %s, 0)".formatted(ALL, fromRequests, FAILED, ALL),
        Map.of("requests", requests, "targets", targets, "balancer", balancer),
        Metric.Silence.GOOD);
  }
}
