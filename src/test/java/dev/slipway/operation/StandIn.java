package dev.slipway.operation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.operation.aws.Image;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Deployments;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Push;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes of a stack what runs, without Terraform. */
final class StandIn {
  private final StackModel stack;
  private final Emulator aws;
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> subnets = new ArrayList<>();

  StandIn(StackModel stack, Emulator aws) {
    this.stack = stack;
    this.aws = aws;
  }

  void make() {
    networks();
    logGroups();
    images();
    tasks();
    state();
  }

  private void networks() {
    try (var ec2 = aws.client(Ec2Client.builder())) {
      String vpc = ec2.createVpc(ask -> ask.cidrBlock("10.0.0.0/16")).vpc().vpcId();
      for (String block : List.of("10.0.1.0/24", "10.0.2.0/24")) {
        subnets.add(ec2.createSubnet(ask -> ask.vpcId(vpc).cidrBlock(block)).subnet().subnetId());
      }
      for (Block group : stack.resources("aws_security_group")) {
        String name = group.body().text("name").orElseThrow();
        ids.put(
            group.address(),
            ec2.createSecurityGroup(
                    ask -> ask.vpcId(vpc).groupName(name).description("of a stand-in"))
                .groupId());
      }
    }
  }

  private void logGroups() {
    try (var logs = aws.client(CloudWatchLogsClient.builder())) {
      for (Block group : stack.resources("aws_cloudwatch_log_group")) {
        group.body().text("name").ifPresent(n -> logs.createLogGroup(ask -> ask.logGroupName(n)));
      }
    }
  }

  private void images() {
    Set<Image> images = new TreeSet<>(Comparator.comparing(Image::reference));
    stack
        .resources("aws_ecs_task_definition")
        .forEach(
            task ->
                containers(task)
                    .forEach(each -> Image.of(text(each, "image")).ifPresent(images::add)));
    try (var ecr = aws.client(EcrClient.builder())) {
      images.stream()
          .map(Image::repository)
          .distinct()
          .forEach(name -> ecr.createRepository(ask -> ask.repositoryName(name)));
    }
    images.forEach(each -> Push.image(aws, each.repository(), each.version(), "first " + each));
  }

  private void tasks() {
    try (var ecs = aws.client(EcsClient.builder())) {
      for (Block cluster : stack.resources("aws_ecs_cluster")) {
        ecs.createCluster(ask -> ask.clusterName(cluster.body().text("name").orElseThrow()));
      }
      stack.resources("aws_ecs_task_definition").forEach(task -> register(ecs, task));
      for (Block service : stack.resources("aws_ecs_service")) {
        serve(ecs, service.body());
      }
    }
  }

  private void register(EcsClient ecs, Block task) {
    List<ContainerDefinition> all = containers(task).stream().map(this::container).toList();
    ecs.registerTaskDefinition(
        ask ->
            ask.family(task.body().text("family").orElseThrow())
                .requiresCompatibilities(Compatibility.FARGATE)
                .networkMode(NetworkMode.AWSVPC)
                .cpu("256")
                .memory("512")
                .executionRoleArn(role(task, "execution"))
                .taskRoleArn(role(task, "task"))
                .tags(Tag.builder().key("System").value(stack.name()).build())
                .containerDefinitions(all));
  }

  private String role(Block task, String kind) {
    String account = stack.providers().get(0).body().texts("allowed_account_ids").get(0);
    String family = task.body().text("family").orElseThrow();
    return "arn:aws:iam::%s:role/%s-%s".formatted(account, family, kind);
  }

  private ContainerDefinition container(Body body) {
    Map<String, String> log =
        body.blocks("logConfiguration.options").stream()
            .flatMap(options -> options.json().properties().stream())
            .collect(
                Collectors.toMap(Map.Entry::getKey, each -> resolve(each.getValue().asText())));
    return ContainerDefinition.builder()
        .name(text(body, "name"))
        .image(text(body, "image"))
        .command(body.texts("command"))
        .essential(body.isTrue("essential"))
        .logConfiguration(to -> to.logDriver("awslogs").options(log))
        .build();
  }

  private void serve(EcsClient ecs, Body service) {
    String name = service.text("name").orElseThrow();
    String cluster = resolve(service.text("cluster").orElseThrow());
    ecs.createService(
        ask ->
            ask.cluster(cluster)
                .serviceName(name)
                .taskDefinition(resolve(service.text("task_definition").orElseThrow()))
                .desiredCount(1)
                .enableExecuteCommand(true)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(to -> to.awsvpcConfiguration(vpc -> vpc.subnets(subnets)))
                .deploymentConfiguration(
                    how -> how.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));
    Deployments.await(ecs, cluster, name);
  }

  private void state() {
    Body backend = stack.backend().orElseThrow().body();
    ObjectNode state = new JsonMapper().createObjectNode();
    ObjectNode outputs = state.putObject("outputs");
    for (Block output : stack.outputs()) {
      output
          .body()
          .text("value")
          .filter(value -> !value.endsWith("arn}")) // which no file says
          .ifPresent(value -> outputs.putObject(output.name()).put("value", resolve(value)));
    }
    subnets.forEach(outputs.putObject("private_subnet_ids").putArray("value")::add);
    String bucket = backend.text("bucket").orElseThrow();
    try (var s3 = aws.in(backend.text("region").orElseThrow()).client(S3Client.builder());
        var locks = aws.in(backend.text("region").orElseThrow()).client(DynamoDbClient.builder())) {
      s3.createBucket(ask -> ask.bucket(bucket));
      s3.putObject(
          ask -> ask.bucket(bucket).key(backend.text("key").orElseThrow()),
          RequestBody.fromString(state.toString()));
      locks.createTable(
          ask ->
              ask.tableName(backend.text("dynamodb_table").orElseThrow())
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .keySchema(
                      KeySchemaElement.builder()
                          .attributeName("LockID")
                          .keyType(KeyType.HASH)
                          .build())
                  .attributeDefinitions(
                      AttributeDefinition.builder()
                          .attributeName("LockID")
                          .attributeType(ScalarAttributeType.S)
                          .build()));
    }
  }

  /** What an expression names: a made thing's id, or what the file calls it. */
  private String resolve(String value) {
    return Reference.in(value).stream()
        .findFirst()
        .map(
            to ->
                ids.containsKey(to.address())
                    ? ids.get(to.address())
                    : stack
                        .at(to.address())
                        .flatMap(
                            block ->
                                block.body().text("family").or(() -> block.body().text("name")))
                        .orElse(value))
        .orElse(value);
  }

  private static List<Body> containers(Block task) {
    return task.body().document("container_definitions").blocks("");
  }

  private static String text(Body body, String path) {
    return body.text(path).orElseThrow();
  }
}
