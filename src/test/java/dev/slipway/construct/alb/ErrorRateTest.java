package dev.slipway.construct.alb;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.ErrorRateSpec;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.constructs.Construct;

class ErrorRateTest {
  private static final AlarmSpec PERCENT = new AlarmSpec(1, 300, 1);

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new Alarms(scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("a@example.com")))
                  .watch(balancer(scope).errorRate(100), PERCENT));

  private static final String ALARM = "aws_cloudwatch_metric_alarm.alarms_shop_dev_error_rate";

  @Test
  @DisplayName("H2O-07 the rate counts failures of targets and of the load balancer")
  void rate() {
    assertThat(STACK)
        .has(ALARM)
        .has("threshold", 1)
        .has(
            "metric_query.0.expression",
            "IF(SUM([requests0, balancer0]) >= 100, 100 * SUM([targets0, balancer0]) /"
                + " SUM([requests0, balancer0]), 0)")
        .has("treat_missing_data", "notBreaching");
  }

  @Test
  void isMadeOfSumsOfOneLoadBalancer() {
    Map<String, String> names =
        Map.of(
            "balancer0", "HTTPCode_ELB_5XX_Count",
            "requests0", "RequestCount",
            "targets0", "HTTPCode_Target_5XX_Count");
    for (int i = 1; i <= 3; i++) {
      String query = "metric_query." + i + ".";
      var alarm = STACK.at(ALARM).orElseThrow().body();
      assertThat(alarm.text(query + "metric.metric_name").orElseThrow())
          .isEqualTo(names.get(alarm.text(query + "id").orElseThrow()));
      assertThat(STACK)
          .has(ALARM)
          .has(query + "metric.stat", "Sum")
          .has(query + "metric.period", 300)
          .has(query + "metric.dimensions", Map.of("LoadBalancer", "${aws_lb.alb.arn_suffix}"));
    }
  }

  @Test
  @DisplayName("ALL-12 a rate that no requests make, or that can't be, is refused")
  void limits() {
    assertThat(fault(() -> new ErrorRateSpec(new AlarmSpec(100, 300, 1), 0)))
        .isEqualTo(
            "fromRequests must be at least 1, got 0; percent.above must be below 100, since no"
                + " percentage is above it, got 100");
  }

  private static LoadBalancer balancer(Construct scope) {
    var inputs =
        new LoadBalancer.Inputs(
            Specs.NAMING,
            Specs.TARGET,
            Specs.NETWORK,
            new Peer.Group("proxy", "sg-proxy"),
            Specs.LOAD_BALANCER);
    return new LoadBalancer(scope, "alb", inputs);
  }

  private static String fault(Executable broken) {
    return assertThrows(InvalidSpec.class, broken).getMessage();
  }
}
