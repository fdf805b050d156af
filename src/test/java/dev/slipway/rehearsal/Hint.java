package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.TreeMap;

/** How to look at an emulated AWS that stays. */
final class Hint {
  private Hint() {}

  static String of(Emulator aws) {
    var text =
        new StringBuilder("\nThe emulated AWS stays at " + aws.endpoint() + ". To look at it:\n\n");
    new TreeMap<>(aws.environment())
        .forEach(
            (name, value) ->
                text.append("    export ").append(name).append('=').append(value).append('\n'));
    return text.append("    aws ecs list-clusters\n")
        .append(
            "    aws elbv2 describe-load-balancers --query 'LoadBalancers[].LoadBalancerName'\n")
        .append("    aws cloudwatch describe-alarms --query 'MetricAlarms[].AlarmName'\n\n")
        .append("To stop it: kill ")
        .append(aws.keep())
        .append("\n")
        .toString();
  }
}
