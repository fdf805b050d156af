package dev.slipway.operation.status;

import dev.slipway.operation.fleet.Fleet;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Which of the stack's alarms ring. */
final class Alarms implements Section {
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
  private static final int MOST_NAMES = 100;

  @Override
  public String title() {
    return "alarms";
  }

  @Override
  public List<Item> look(Fleet fleet) {
    List<String> names =
        fleet.state().all("aws_cloudwatch_metric_alarm").stream()
            .map(each -> each.path("alarm_name").asText())
            .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    List<Item> ringing = new ArrayList<>();
    try (var watch = fleet.account().client(CloudWatchClient.builder())) {
      for (int i = 0; i < names.size(); i += MOST_NAMES) {
        List<String> some = names.subList(i, Math.min(i + MOST_NAMES, names.size()));
        for (MetricAlarm each : watch.describeAlarms(ask -> ask.alarmNames(some)).metricAlarms()) {
          if (each.stateValue() == StateValue.ALARM) {
            ringing.add(
                Item.of(
                    false,
                    each.alarmName(),
                    "rings: " + each.stateReason(),
                    "since",
                    String.valueOf(each.stateUpdatedTimestamp())));
          }
        }
      }
    }
    return ringing.isEmpty()
        ? List.of(Item.of(true, "all " + names.size(), "silent", "alarms", names.size()))
        : ringing;
  }
}
