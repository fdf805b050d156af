package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * A cluster of an emulated account, with a family of task definitions for Fargate and a log group
 * of the same name.
 */
final class EmulatedShop {
  final String name;
  final String subnet;
  final EcsClient ecs;
  private final CloudWatchLogsClient logs;

  EmulatedShop(Emulator aws, String name) {
    this.name = name;
    ecs = aws.client(EcsClient.builder());
    logs = aws.client(CloudWatchLogsClient.builder());
    try (var ec2 = aws.client(Ec2Client.builder())) {
      String vpc = ec2.createVpc(ask -> ask.cidrBlock("10.0.0.0/16")).vpc().vpcId();
      subnet = ec2.createSubnet(ask -> ask.vpcId(vpc).cidrBlock("10.0.1.0/24")).subnet().subnetId();
    }
    logs.createLogGroup(ask -> ask.logGroupName(name));
    ecs.createCluster(ask -> ask.clusterName(name));
  }

  /** A revision of the family, and its ARN. */
  String register(String image, Secret... secrets) {
    var container =
        ContainerDefinition.builder()
            .name("app")
            .image(image)
            .secrets(secrets)
            .logConfiguration(
                log ->
                    log.logDriver("awslogs")
                        .options(
                            Map.of(
                                "awslogs-group", name,
                                "awslogs-region", "eu-west-1",
                                "awslogs-stream-prefix", "app")))
            .build();
    return ecs.registerTaskDefinition(
            ask ->
                ask.family(name)
                    .requiresCompatibilities(Compatibility.FARGATE)
                    .networkMode(NetworkMode.AWSVPC)
                    .cpu("256")
                    .memory("512")
                    .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                    .taskRoleArn("arn:aws:iam::123456789012:role/task")
                    .containerDefinitions(container))
        .taskDefinition()
        .taskDefinitionArn();
  }

  NetworkConfiguration network(String... subnets) {
    return NetworkConfiguration.builder().awsvpcConfiguration(vpc -> vpc.subnets(subnets)).build();
  }

  /** A task of the latest revision. */
  Task run(String... command) {
    var override = ContainerOverride.builder().name("app").command(command).build();
    return ecs.runTask(
            ask ->
                ask.cluster(name)
                    .taskDefinition(name)
                    .launchType(LaunchType.FARGATE)
                    .enableExecuteCommand(true)
                    .startedBy("a person")
                    .networkConfiguration(network(subnet))
                    .overrides(over -> over.containerOverrides(override)))
        .tasks()
        .get(0);
  }

  Task look(Task task) {
    return ecs.describeTasks(ask -> ask.cluster(name).tasks(task.taskArn())).tasks().get(0);
  }

  Task await(Task task, String status) {
    return Looks.until(() -> look(task), seen -> seen.lastStatus().equals(status));
  }

  Task awaitEnd(Task task) {
    return await(task, "STOPPED");
  }

  List<String> log(Task task) {
    String id = task.taskArn().replaceFirst(".*/", "");
    return logs
        .getLogEvents(ask -> ask.logGroupName(name).logStreamName("app/app/" + id))
        .events()
        .stream()
        .map(OutputLogEvent::message)
        .toList();
  }
}
