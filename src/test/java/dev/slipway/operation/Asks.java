package dev.slipway.operation;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Calls.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;

/**
 * What permissions the calls of a stack's commands take.
 *
 * <p>https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
final class Asks {
  /** As the stack names it that makes the role, too. */
  private static final String CDN = "${aws_cloudfront_distribution.cdn.arn}";

  private final Map<Class<?>, Function<Object, Stream<Asked>>> known = new HashMap<>();
  private final String account;
  private final String region;

  Asks(StackModel stack) {
    var provider = stack.providers().get(0).body();
    account = provider.texts("allowed_account_ids").get(0);
    region = provider.text("region").orElseThrow();
    when(GetCallerIdentityRequest.class, any -> Stream.of()); // which nobody can be forbidden
    images();
    revisions();
    tasks();
    locks();
    sights();
    site();
  }

  /** Those of a call; a call that is not known here is no way past the test. */
  Stream<Asked> of(Call call) {
    return known
        .getOrDefault(call.request().getClass(), any -> Stream.of(new Asked(call.action(), "?")))
        .apply(call.request());
  }

  private <R> void when(Class<R> request, Function<R, Stream<Asked>> asks) {
    known.put(request, it -> asks.apply(request.cast(it)));
  }

  private <R> void one(Class<R> request, String action, Function<R, String> resource) {
    when(request, it -> Stream.of(new Asked(action, resource.apply(it))));
  }

  private void images() {
    one(GetAuthorizationTokenRequest.class, "ecr:GetAuthorizationToken", any -> "*");
    when(
        DescribeRepositoriesRequest.class,
        it ->
            it.repositoryNames().stream()
                .map(name -> new Asked("ecr:DescribeRepositories", repository(name))));
    one(DescribeImagesRequest.class, "ecr:DescribeImages", it -> repository(it.repositoryName()));
    one(BatchGetImageRequest.class, "ecr:BatchGetImage", it -> repository(it.repositoryName()));
    one(PutImageRequest.class, "ecr:PutImage", it -> repository(it.repositoryName()));
  }

  private void revisions() {
    one(DescribeTaskDefinitionRequest.class, "ecs:DescribeTaskDefinition", any -> "*");
    when(
        RegisterTaskDefinitionRequest.class,
        it -> {
          String family = arn("ecs", "task-definition/" + it.family());
          var passed = Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com");
          var made = Map.of("ecs:CreateAction", "RegisterTaskDefinition");
          return Stream.of(
              new Asked("ecs:RegisterTaskDefinition", family),
              new Asked("ecs:TagResource", family, made),
              new Asked("iam:PassRole", it.executionRoleArn(), passed),
              new Asked("iam:PassRole", it.taskRoleArn(), passed));
        });
    when(
        DescribeServicesRequest.class,
        it ->
            it.services().stream()
                .map(name -> new Asked("ecs:DescribeServices", service(it.cluster(), name))));
    when(
        UpdateServiceRequest.class,
        it ->
            Stream.of(
                new Asked(
                    "ecs:UpdateService",
                    service(it.cluster(), it.service()),
                    Map.of("ecs:task-definition", it.taskDefinition()))));
  }

  private void tasks() {
    when(
        RunTaskRequest.class,
        it -> Stream.of(new Asked("ecs:RunTask", it.taskDefinition(), cluster(it.cluster()))));
    when(
        DescribeTasksRequest.class,
        it -> it.tasks().stream().map(task -> new Asked("ecs:DescribeTasks", task)));
    when(
        ListTasksRequest.class,
        it -> {
          String instance = arn("ecs", "container-instance/" + it.cluster() + "/none");
          return Stream.of(new Asked("ecs:ListTasks", instance, cluster(it.cluster())));
        });
    when(
        ExecuteCommandRequest.class,
        it ->
            Stream.of(it.task(), arn("ecs", "cluster/" + it.cluster()))
                .map(
                    resource ->
                        new Asked(
                            "ecs:ExecuteCommand",
                            resource,
                            Map.of("ecs:container-name", it.container()))));
  }

  private void locks() {
    when(PutItemRequest.class, it -> item("PutItem", it.tableName(), it.item()));
    when(GetItemRequest.class, it -> item("GetItem", it.tableName(), it.key()));
    when(DeleteItemRequest.class, it -> item("DeleteItem", it.tableName(), it.key()));
  }

  private void sights() {
    one(
        GetLogEventsRequest.class,
        "logs:GetLogEvents",
        it -> log(it.logGroupName()) + it.logStreamName());
    one(FilterLogEventsRequest.class, "logs:FilterLogEvents", it -> log(it.logGroupName()));
    one(DescribeLogStreamsRequest.class, "logs:DescribeLogStreams", it -> log(it.logGroupName()));
    one(DescribeTargetHealthRequest.class, "elasticloadbalancing:DescribeTargetHealth", any -> "*");
    when(
        DescribeAlarmsRequest.class,
        it ->
            it.alarmNames().stream()
                .map(
                    name ->
                        new Asked(
                            "cloudwatch:DescribeAlarms", arn("cloudwatch", "alarm:" + name))));
    one(
        ListSubscriptionsByTopicRequest.class,
        "sns:ListSubscriptionsByTopic",
        ListSubscriptionsByTopicRequest::topicArn);
    one(
        DescribeSecretRequest.class,
        "secretsmanager:DescribeSecret",
        it -> arn("secretsmanager", "secret:" + it.secretId() + "-a1B2c3"));
  }

  private void site() {
    one(GetObjectRequest.class, "s3:GetObject", it -> object(it.bucket(), it.key()));
    one(ListObjectsV2Request.class, "s3:ListBucket", it -> "arn:aws:s3:::" + it.bucket());
    one(PutObjectRequest.class, "s3:PutObject", it -> object(it.bucket(), it.key()));
    when(
        DeleteObjectsRequest.class,
        it ->
            it.delete().objects().stream()
                .map(each -> new Asked("s3:DeleteObject", object(it.bucket(), each.key()))));
    one(CreateInvalidationRequest.class, "cloudfront:CreateInvalidation", any -> CDN);
    one(GetInvalidationRequest.class, "cloudfront:GetInvalidation", any -> CDN);
    one(ListInvalidationsRequest.class, "cloudfront:ListInvalidations", any -> CDN);
  }

  private Stream<Asked> item(String action, String table, Map<String, AttributeValue> key) {
    var leads = Map.of("dynamodb:LeadingKeys", key.get("LockID").s());
    return Stream.of(new Asked("dynamodb:" + action, arn("dynamodb", "table/" + table), leads));
  }

  private String repository(String name) {
    return arn("ecr", "repository/" + name);
  }

  private String service(String cluster, String name) {
    return arn("ecs", "service/" + cluster + "/" + name);
  }

  private Map<String, String> cluster(String name) {
    return Map.of("ecs:cluster", arn("ecs", "cluster/" + name));
  }

  private String log(String group) {
    return arn("logs", "log-group:" + group + ":log-stream:");
  }

  private static String object(String bucket, String key) {
    return "arn:aws:s3:::" + bucket + "/" + key;
  }

  private String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
  }
}
