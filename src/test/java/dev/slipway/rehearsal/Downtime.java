package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * Whether somebody hears of it when the tasks of a service behind a load balancer stop: it stops
 * them, and starts as many again.
 */
record Downtime(Comparison comparison, EcsClient ecs, CloudWatchClient alarms) {
  /** What nobody would hear of, or would hear of while all is well. */
  static List<String> unnoticed(Documented documented, Emulator aws) {
    var comparison = new Comparison();
    try (var ecs = aws.client(EcsClient.builder());
        var alarms = aws.client(CloudWatchClient.builder())) {
      documented.services().forEach(new Downtime(comparison, ecs, alarms)::of);
    }
    return comparison.unmet();
  }

  private void of(Documented.Service documented) {
    ecs.describeServices(
            request -> request.cluster(documented.cluster()).services(documented.name()))
        .services()
        .forEach(this::stopped);
  }

  private void stopped(Service service) {
    String name = service.serviceName();
    comparison.expect("alarms while " + name + " runs", Set.of(), firing(service));
    run(service, 0);
    comparison.expect(name + " is noticed to be down", true, !firing(service).isEmpty());
    run(service, service.desiredCount());
    comparison.expect("alarms when " + name + " runs again", Set.of(), firing(service));
  }

  private void run(Service service, int tasks) {
    ecs.updateService(
        request ->
            request
                .cluster(service.clusterArn())
                .service(service.serviceName())
                .desiredCount(tasks));
  }

  /** The alarms on the service's targets that tell somebody so now. */
  private Set<String> firing(Service service) {
    return alarms.describeAlarmsPaginator().metricAlarms().stream()
        .filter(alarm -> alarm.stateValue() == StateValue.ALARM)
        .filter(alarm -> alarm.actionsEnabled() && !alarm.alarmActions().isEmpty())
        .filter(alarm -> isOn(alarm, service))
        .map(MetricAlarm::alarmName)
        .collect(Collectors.toSet());
  }

  private static boolean isOn(MetricAlarm alarm, Service service) {
    return service.loadBalancers().stream()
        .anyMatch(
            targets ->
                alarm.dimensions().stream()
                    .anyMatch(each -> targets.targetGroupArn().endsWith(":" + each.value())));
  }
}
