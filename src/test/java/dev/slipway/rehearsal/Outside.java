package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What others do to a platform behind Terraform's back: deployments, and changes by hand. */
final class Outside {
  private Outside() {}

  /** Deploys an image as a workflow does: a new revision of the service's task definition. */
  static void deploy(Emulator aws, String cluster, String service, String image) {
    try (var ecs = aws.client(EcsClient.builder())) {
      var current =
          ecs.describeTaskDefinition(request -> request.taskDefinition(service)).taskDefinition();
      var containers =
          current.containerDefinitions().stream()
              .map(container -> container.toBuilder().image(image).build())
              .toList();
      var revision =
          ecs.registerTaskDefinition(
                  request ->
                      request
                          .family(current.family())
                          .containerDefinitions(containers)
                          .cpu(current.cpu())
                          .memory(current.memory())
                          .networkMode(current.networkMode())
                          .requiresCompatibilities(current.requiresCompatibilities())
                          .executionRoleArn(current.executionRoleArn())
                          .taskRoleArn(current.taskRoleArn()))
              .taskDefinition();
      ecs.updateService(
          request ->
              request
                  .cluster(cluster)
                  .service(service)
                  .taskDefinition(revision.taskDefinitionArn()));
    }
  }

  /** Raises the threshold of every alarm of an environment by one, and tells how many there are. */
  static int raiseAlarms(Emulator aws, String environment) {
    try (var cloudWatch = aws.client(CloudWatchClient.builder())) {
      var alarms =
          // Auto scaling has alarms of its own, which are not Terraform's.
          cloudWatch
              .describeAlarms(request -> request.alarmNamePrefix(environment + "-"))
              .metricAlarms();
      alarms.forEach(alarm -> raise(cloudWatch, alarm));
      return alarms.size();
    }
  }

  private static void raise(CloudWatchClient cloudWatch, MetricAlarm alarm) {
    cloudWatch.putMetricAlarm(
        request ->
            request
                .alarmName(alarm.alarmName())
                .alarmDescription(alarm.alarmDescription())
                .namespace(alarm.namespace())
                .metricName(alarm.metricName())
                .dimensions(alarm.dimensions())
                .statistic(alarm.statistic())
                .period(alarm.period())
                .evaluationPeriods(alarm.evaluationPeriods())
                .datapointsToAlarm(alarm.datapointsToAlarm())
                .comparisonOperator(alarm.comparisonOperator())
                .treatMissingData(alarm.treatMissingData())
                .alarmActions(alarm.alarmActions())
                .okActions(alarm.okActions())
                .threshold(alarm.threshold() + 1));
  }
}
