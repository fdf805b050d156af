package dev.slipway.rehearsal;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** That somebody is told when a service has no task left, and nobody while it has its tasks. */
record ExpectedAlarms(Comparison comparison, EcsClient ecs, CloudWatchClient alarms) {
  void of(Documented documented) {
    documented.services().forEach(this::service);
  }

  private void service(Documented.Service documented) {
    // One that does not exist is told of by others.
    ecs.describeServices(
            request -> request.cluster(documented.cluster()).services(documented.name()))
        .services()
        .forEach(service -> stopped(documented, service));
  }

  private void stopped(Documented.Service documented, Service service) {
    String name = documented.name();
    String arn = service.loadBalancers().get(0).targetGroupArn();
    String targets = arn.substring(arn.indexOf("targetgroup/"));

    comparison.expect(name + " wakes somebody while it runs", List.of(), fired(targets));
    run(documented, 0);
    comparison.expect(
        name + " wakes somebody when it has no task", true, !fired(targets).isEmpty());
    run(documented, service.desiredCount());
    comparison.expect(name + " wakes somebody when it runs again", List.of(), fired(targets));
  }

  private void run(Documented.Service documented, int tasks) {
    ecs.updateService(
        request ->
            request.cluster(documented.cluster()).service(documented.name()).desiredCount(tasks));
  }

  /** The alarms on a target group that fire and tell somebody. */
  private List<String> fired(String targets) {
    List<String> fired = new ArrayList<>();
    for (MetricAlarm alarm : alarms.describeAlarmsPaginator().metricAlarms()) {
      boolean ours =
          alarm.dimensions().stream().anyMatch(dimension -> dimension.value().equals(targets));
      if (ours && alarm.stateValue() == StateValue.ALARM && !alarm.alarmActions().isEmpty()) {
        fired.add(alarm.alarmName());
      }
    }
    return fired;
  }
}
